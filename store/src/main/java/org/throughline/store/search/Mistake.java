package org.throughline.store.search;

/**
 * A part of a question that asks for nothing, and is said to the person rather than passed over.
 *
 * @param part as it was typed
 */
public record Mistake(Kind kind, String part) {
    /** What is wrong with it. */
    public enum Kind {
        /** What should be a day, a month or a year is none. */
        NO_DATE,
        /** A name with a colon, and nothing behind it. */
        NO_VALUE,
        /** No letter and no digit. */
        NO_WORD
    }
}

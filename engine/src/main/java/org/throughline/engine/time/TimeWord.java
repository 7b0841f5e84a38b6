package org.throughline.engine.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or mark of a sentence with what it can mean in a time expression.
 *
 * @param lower the word in lower case
 * @param start offset in the article's text
 * @param end offset after it
 * @param spaced whether white space stands before it
 */
record TimeWord(String lower, int start, int end, boolean spaced, List<Sense> senses) {

    /** One thing a word can mean: a kind that rules name ("MONTH") and its value ("3"). */
    record Sense(String kind, String value) {}

    @Nullable
    String value(String kind) {
        for (Sense sense : senses) {
            if (sense.kind().equals(kind)) {
                return sense.value();
            }
        }
        return null;
    }

    boolean is(String kind) {
        return value(kind) != null;
    }
}

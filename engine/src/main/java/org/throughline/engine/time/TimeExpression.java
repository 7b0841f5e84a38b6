package org.throughline.engine.time;

import java.util.Locale;
import org.throughline.engine.article.Span;

/**
 * A time as said in a sentence, and what it means against the article's date.
 *
 * @param value ISO 8601 in the form of TIMEX3: {@code 2024-09-16}, {@code 2024-W38}, {@code 2022-FA}, {@code P2Y},
 *     {@code PRESENT_REF}
 */
public record TimeExpression(int sentence, Span span, Type type, String value) {
    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET;

        public String label() {
            return name().toUpperCase(Locale.ROOT);
        }
    }
}

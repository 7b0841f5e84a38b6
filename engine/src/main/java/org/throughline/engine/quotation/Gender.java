package org.throughline.engine.quotation;

import java.util.Locale;
import java.util.Set;

/** What a title or an office tells about a person's gender. Nothing is guessed from names. */
enum Gender {
    UNKNOWN,
    FEMALE,
    MALE;

    private static final Set<String> FEMALE_WORDS = Set.of(
            "mrs",
            "ms",
            "miss",
            "madam",
            "madame",
            "queen",
            "princess",
            "lady",
            "baroness",
            "mother",
            "sister",
            "wife",
            "daughter",
            "actress",
            "frau",
            "königin",
            "prinzessin",
            "mutter",
            "tochter",
            "schwester");
    private static final Set<String> MALE_WORDS = Set.of(
            "mr", "sir", "king", "prince", "lord", "father", "brother", "husband", "son", "pope", "herr", "könig",
            "prinz", "papst", "vater", "sohn", "bruder");

    /** Of a word in lower case. */
    static Gender of(String word) {
        if (FEMALE_WORDS.contains(word) || word.endsWith("woman") || word.endsWith("tress")) {
            return FEMALE;
        }
        if (MALE_WORDS.contains(word)
                || (word.endsWith("man") && !word.endsWith("woman") && !word.endsWith("german"))) {
            return MALE;
        }
        return UNKNOWN;
    }

    /** Of a pronoun. */
    static Gender ofPronoun(String pronoun) {
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "she", "her" -> FEMALE;
            case "he", "him", "er" -> MALE;
            default -> UNKNOWN;
        };
    }

    /** Whether one person can be both. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}

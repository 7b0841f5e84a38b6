package org.throughline.engine.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/** What a title, an office or, where none is told, a given name of the list tells about a person's gender. */
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

    private static final Map<String, Gender> GIVEN_NAMES = new HashMap<>();

    static {
        for (String line : WordLists.lines(Gender.class, "given-names-gender.txt")) {
            String[] halves = line.split("\t", 2);
            Gender gender = halves[0].equals("female") ? FEMALE : MALE;
            List.of(halves[1].split(" ")).forEach(name -> GIVEN_NAMES.put(name, gender));
        }
    }

    /** Of a person's name by its first word, where that is nearly always of one gender. */
    static Gender ofName(String name) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        return GIVEN_NAMES.getOrDefault(first.toLowerCase(Locale.ROOT), UNKNOWN);
    }

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
            case "she", "her", "она" -> FEMALE;
            case "he", "him", "er", "он" -> MALE;
            default -> UNKNOWN;
        };
    }

    /** Whether one person can be both. */
    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}

package org.throughline.engine.story;

import java.util.List;

/** The views of a report that are compared one by one: each has a vector of its own. */
enum Field {
    /** Stems of the headline. */
    TITLE,
    /** Four-letter pieces of the headline's words: for languages that inflect and compound. */
    GRAMS,
    /** Words that look like names, of headline and opening. */
    NAMES,
    /** Numbers of headline and opening. */
    NUMBERS,
    /** Stems of headline and opening together, so that a headline can be held against a text. */
    ALL,
    /** Stems of the text. */
    BODY,
    /** What means the same in every language: numbers, countries, common words, and names by their sound. */
    LINK;

    private static final List<Field> ALL_FIELDS = List.of(values());

    static final int COUNT = ALL_FIELDS.size();

    static List<Field> all() {
        return ALL_FIELDS;
    }

    /** Makes one number of a term and its field and language, never 0. */
    int term(int word, int language) {
        int term = (this == LINK ? word : word ^ language) * 0x9e3779b1 + ordinal() * 0x7f4a7c15;
        term ^= term >>> 15;
        return term == 0 ? 1 : term;
    }
}

package org.throughline.engine.quotation;

/**
 * A stretch of a German passage that may be reported, in places.
 *
 * @param cue the place of the reporting word, -1 if none
 * @param secondFirst -1 without a second stretch
 * @param sourceFirst -1 if nobody is named
 * @param variant which of the readings of its pattern it is
 */
record GermanOption(
        Pattern pattern,
        int cue,
        int first,
        int last,
        int secondFirst,
        int secondLast,
        int sourceFirst,
        int sourceLast,
        int variant) {
    /** What pattern an option comes from. */
    enum Pattern {
        ACCORDING,
        CLAUSE,
        AFTER_COMMA,
        AFTER_COLON,
        BEFORE_CUE,
        AS_HE_SAID,
        QUOTED,
        MOOD,
        WHOLE
    }
}

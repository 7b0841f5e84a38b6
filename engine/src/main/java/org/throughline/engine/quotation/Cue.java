package org.throughline.engine.quotation;

import java.util.List;

/**
 * A word that may report what somebody said or thought.
 *
 * @param head its place in the passage
 * @param first the first place of the cue with its helpers ("has also said")
 * @param last its last place ("pointed out", "according to")
 * @param classes the lexicon's classes, bits
 * @param sources those who may be the speaker, the likeliest first
 */
record Cue(Kind kind, int head, int first, int last, long classes, List<Source> sources) {
    /** What sort of word reports. */
    enum Kind {
        VERB,
        NOUN,
        ACCORDING,
        COLON,
        /** None: quoted words that stand for themselves. */
        FLOATING
    }

    /**
     * Words that may name the speaker.
     *
     * @param head the noun or pronoun itself
     */
    record Source(int first, int last, int head, Relation relation) {}

    /** How a source hangs together with its cue. */
    enum Relation {
        SUBJECT,
        RELATIVE,
        AGENT,
        PASSIVE_SUBJECT,
        SUBJECT_OF_GOVERNOR,
        MODIFIED_NOUN,
        BEFORE_APPOSITION,
        INVERTED,
        NEAREST_BEFORE,
        BEHIND,
        FIRST_OF_UNIT,
        POSSESSOR,
        OF_NOUN,
        COMPLEMENT,
        BEFORE_COLON,
        CARRIED
    }
}

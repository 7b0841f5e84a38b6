package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.SentenceRef;

/**
 * One wording of a statement, where it stands, and how it differs from the earlier one that it is most like.
 *
 * @param where the quoted words
 * @param source the publisher that carries them
 * @param against the earlier wording that it is compared with; absent for the first of its words
 * @param difference from that wording; nothing but the same where there is none
 */
public record StatementVersion(
        SentenceRef where,
        String source,
        String words,
        @Nullable StatementVersion against,
        WordDifference difference) {
    /** Less in common, and the two are different sentences of one utterance. */
    private static final double SAME_SENTENCE = 0.5;

    private static final int MOST_WORDINGS = 12;

    /** Words that were quoted, and where. */
    public record Told(SentenceRef where, String source, String words) {}

    /** Each with what changed; costs a comparison with each earlier wording, a dozen at most. @param told the earliest first */
    public static List<StatementVersion> of(List<Told> told) {
        List<StatementVersion> versions = new ArrayList<>();
        List<StatementVersion> wordings = new ArrayList<>();
        for (Told one : told) {
            StatementVersion version = compared(one, wordings);
            versions.add(version);
            boolean another = version.against == null || !version.difference.isNone();
            if (another && wordings.size() < MOST_WORDINGS) {
                wordings.add(version);
            }
        }
        return versions;
    }

    private static StatementVersion compared(Told told, List<StatementVersion> wordings) {
        StatementVersion closest = null;
        WordDifference least = WordDifference.between(told.words(), told.words());
        double likeness = SAME_SENTENCE;
        for (StatementVersion earlier : wordings) {
            WordDifference difference = WordDifference.between(earlier.words, told.words());
            double found = difference.likeness();
            if (found > likeness) {
                closest = earlier;
                least = difference;
                likeness = found;
            }
        }
        return new StatementVersion(told.where(), told.source(), told.words(), closest, least);
    }
}

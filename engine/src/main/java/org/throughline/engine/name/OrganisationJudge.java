package org.throughline.engine.name;

import org.jspecify.annotations.Nullable;

/**
 * Whether two names are one organisation's: word by word, or the one the other's initials. Initials fit many names, so two
 * letters are believed only of an organisation that an article has called by both, three only in company met before, and
 * never against a full name that differs.
 */
final class OrganisationJudge {
    private static final double INITIALS = 0.85;
    private static final int TELLING_INITIALS = 4;

    private final NameMatcher matcher = new NameMatcher();
    private final PairFeatures features = new PairFeatures();

    /** 0 or at least {@link EntityJudge#JOIN}; the name is none of those that the entity had so far. */
    double sameness(LocalName local, Dossier dossier, EntityJudge.Context context) {
        boolean byInitials = dossier.keys.values().stream().allMatch(key -> isInitials(key) != isInitials(local.main));
        double best = 0;
        for (NameKey known : EntityJudge.comparable(local, dossier)) {
            features.measure(local.main, known);
            if (features.value("acronym fits") > 0) {
                String initials = local.main.acronym == null ? known.acronym : local.main.acronym;
                best = byInitials && isTelling(initials, dossier, context) ? Math.max(best, INITIALS) : best;
            } else if (isInitials(local.main) == isInitials(known) && areOne(local.main, known)) {
                best = Math.max(best, matcher.score(features));
            }
        }
        return best >= EntityJudge.LIKE_NAME ? best : 0;
    }

    private static boolean isInitials(NameKey key) {
        return key.acronym != null;
    }

    private static boolean isTelling(@Nullable String initials, Dossier dossier, EntityJudge.Context context) {
        int letters = initials == null ? 0 : initials.length();
        return letters >= TELLING_INITIALS || letters == TELLING_INITIALS - 1 && context.companionsOf(dossier) > 0;
    }

    /** Of names just measured. */
    private boolean areOne(NameKey one, NameKey other) {
        if (one.acronym != null) {
            return one.acronym.equals(other.acronym);
        }
        return features.value("unlike words of both") == 0
                && features.value("least likeness") >= EntityJudge.LIKE_WORD
                && features.canBeOneSpelling()
                && features.value("numbers differ") == 0
                && features.unmatchedTellingWords() == 0
                && (features.matchedTellingWords() > 0 || features.value("unmatched words") == 0);
    }
}

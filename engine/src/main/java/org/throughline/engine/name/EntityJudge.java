package org.throughline.engine.name;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says how surely a local entity is one already known. Stricter than {@link NameMatcher}, which is asked whether two
 * spellings could be of one name: here a join folds two lives into one, so every word of the names has to fit, and words of
 * Latin letters have to be spelt alike ({@link LatinSpelling}).
 */
final class EntityJudge {
    static final double JOIN = 0.5;

    static final double LIKE_NAME = 0.6;
    static final double LIKE_WORD = 0.78;
    private static final double LIKE_PLACE = 0.96;

    private final NameMatcher matcher = new NameMatcher();
    private final PairFeatures features = new PairFeatures();
    private final PersonJudge people = new PersonJudge();
    private final OrganisationJudge organisations = new OrganisationJudge();

    /**
     * What is known when an entity is looked for.
     *
     * @param now number of the article
     * @param company the entities of the article that are found already
     * @param telling those of them that are not in every tenth article: only they say who is meant
     */
    record Context(long now, Set<Long> company, Set<Long> telling) {
        /** How many that say something were met with the entity before. */
        long companionsOf(Dossier dossier) {
            return telling.stream().filter(dossier.companions::containsKey).count();
        }
    }

    /** 0 if it cannot be, {@value #JOIN} or more if it should be joined, more the surer. */
    double sameness(LocalName local, Dossier dossier, Context context) {
        String known = local.local.known();
        if (known != null && dossier.known != null) {
            return known.equals(dossier.known) ? 1 : 0;
        }
        EntityKind kind = dossier.kind();
        boolean exact = dossier.spellings.containsKey(local.local.name());
        if (kind != local.local.kind()) {
            boolean telling = local.main.tokens.length > 1 || local.main.acronym != null;
            return exact && telling && !local.isSurnameOnly() ? 0.9 : 0;
        }
        return switch (kind) {
            case PERSON -> people.sameness(local, dossier, context, exact);
            case PLACE -> place(local, dossier, exact);
            default -> exact ? 1 : organisations.sameness(local, dossier, context);
        };
    }

    private double place(LocalName local, Dossier dossier, boolean exact) {
        if (local.place != null && dossier.place != null) {
            return Objects.equals(local.place, dossier.place) ? 1 : 0;
        }
        if (exact) {
            return local.place == null && dossier.place == null ? 1 : 0;
        }
        double best = 0;
        for (NameKey known : comparable(local, dossier)) {
            features.measure(local.main, known);
            boolean alike = features.value("least likeness") >= LIKE_PLACE
                    && features.canBeOneSpelling()
                    && features.value("unmatched words") == 0
                    && features.value("different places") == 0;
            best = Math.max(best, alike ? matcher.score(features) : 0);
        }
        return best >= LIKE_NAME ? best : 0;
    }

    /** The names of an entity that have a word, if the name in question has one. */
    static List<NameKey> comparable(LocalName local, Dossier dossier) {
        return local.main.tokens.length == 0
                ? List.of()
                : dossier.keys.values().stream()
                        .filter(key -> key.tokens.length > 0)
                        .toList();
    }
}

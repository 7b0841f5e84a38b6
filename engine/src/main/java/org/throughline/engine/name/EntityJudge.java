package org.throughline.engine.name;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says how surely a local entity is one already known. Stricter than {@link NameMatcher}, which is asked whether two
 * spellings could be of one name: here a join folds two lives into one, so every word of the names has to fit.
 *
 * <p>A surname alone is given to whom the article and those shortly before it mean: by the company, the title and how
 * lately the entity was in the news.
 */
final class EntityJudge {
    static final double JOIN = 0.5;

    private static final double LIKE_NAME = 0.6;
    private static final double LIKE_WORD = 0.78;
    private static final double LIKE_SURNAME = 0.88;
    private static final double LIKE_PLACE = 0.96;
    private static final int LATELY = 60;
    private static final int SOME_TIME = 3000;

    private final NameMatcher matcher = new NameMatcher();
    private final PairFeatures features = new PairFeatures();

    /** What is known when an entity is looked for. */
    record Context(long now, Set<Long> company) {}

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
            case PERSON -> person(local, dossier, context, exact);
            case PLACE -> place(local, dossier, exact);
            default -> organisation(local, dossier, exact);
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
                    && features.value("unmatched words") == 0
                    && features.value("different places") == 0;
            best = Math.max(best, alike ? matcher.score(features) : 0);
        }
        return best >= LIKE_NAME ? best : 0;
    }

    private double organisation(LocalName local, Dossier dossier, boolean exact) {
        if (exact) {
            return 1;
        }
        double best = 0;
        for (NameKey known : comparable(local, dossier)) {
            features.measure(local.main, known);
            if (features.value("acronym fits") > 0) {
                best = Math.max(best, 0.85);
            } else if (features.value("unlike words of both") == 0
                    && features.value("least likeness") >= LIKE_WORD
                    && features.value("numbers differ") == 0
                    && features.unmatchedTellingWords() == 0
                    && (features.matchedTellingWords() > 0 || features.value("unmatched words") == 0)
                    && (local.main.acronym == null) == (known.acronym == null)) {
                best = Math.max(best, matcher.score(features));
            }
        }
        return best >= LIKE_NAME ? best : 0;
    }

    private double person(LocalName local, Dossier dossier, Context context, boolean exact) {
        if (local.isSurnameOnly()) {
            return surname(local, dossier, context);
        }
        if (exact) {
            return 1;
        }
        double best = 0;
        boolean onlySurnames = true;
        for (NameKey known : dossier.keys.values()) {
            if (!LocalName.isSurnameOnly(known)) {
                onlySurnames = false;
                best = Math.max(best, fullNames(local.main, known));
            }
        }
        if (onlySurnames && hasSurname(dossier, local.main.tokens[local.main.surname])) {
            double support = support(local, dossier, context);
            return support >= 0.2 ? JOIN + 0.1 * Math.min(1, support) : 0;
        }
        return best;
    }

    private static Iterable<NameKey> comparable(LocalName local, Dossier dossier) {
        boolean empty = local.main.tokens.length == 0;
        return empty
                ? List.of()
                : dossier.keys.values().stream()
                        .filter(key -> key.tokens.length > 0)
                        .toList();
    }

    /** Whether two full names are one person's, word by word. */
    boolean areOnePerson(NameKey one, NameKey other) {
        return one.tokens.length > 0 && other.tokens.length > 0 && fullNames(one, other) > 0;
    }

    private double fullNames(NameKey one, NameKey other) {
        features.measure(one, other);
        double score = matcher.score(features);
        boolean fits = score >= LIKE_NAME
                && features.value("least likeness") >= LIKE_WORD
                && features.value("given names differ") == 0
                && features.value("patronymics differ") == 0
                && features.value("junior on one side") == 0
                && features.value("unlike words of both") == 0
                && !isOtherGender(one, other);
        return fits ? score : 0;
    }

    private static boolean isOtherGender(NameKey one, NameKey other) {
        return Surnames.areManAndWoman(one.tokens[one.surname], other.tokens[other.surname]);
    }

    /** A surname alone: who of that surname is meant. */
    private double surname(LocalName local, Dossier dossier, Context context) {
        if (local.main.tokens.length == 0 || !hasSurname(dossier, local.main.tokens[local.main.surname])) {
            return 0;
        }
        double support = support(local, dossier, context);
        return support <= 0 ? 0 : JOIN + 0.45 * Math.min(1, support / 2);
    }

    private boolean hasSurname(Dossier dossier, NameToken surname) {
        for (NameKey known : dossier.keys.values()) {
            if (known.tokens.length > 0 && Surnames.areAlike(known.tokens[known.surname], surname, LIKE_SURNAME)) {
                return true;
            }
        }
        return false;
    }

    /** How much speaks for a join beside the name: company, title, news of late, and being known at all. */
    private static double support(LocalName local, Dossier dossier, Context context) {
        long company = context.company().stream()
                .filter(dossier.companions::containsKey)
                .count();
        boolean title = local.local.titles().stream().anyMatch(dossier::has);
        long age = context.now() - dossier.lastSeen;
        double lately = age <= LATELY ? 0.5 : age <= SOME_TIME ? 0.2 : 0;
        double present = context.company().contains(dossier.id) ? 1 : 0;
        return present
                + 0.15 * Math.min(5, company)
                + (title ? 0.4 : 0)
                + lately
                + Math.min(0.15, 0.01 * dossier.mentions());
    }
}

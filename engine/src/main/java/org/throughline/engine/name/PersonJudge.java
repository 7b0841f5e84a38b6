package org.throughline.engine.name;

/**
 * Whether two names are one person's. Full names are compared word by word. A surname alone is given to whom the article and
 * those before it mean: by the company, the title, by how often and how lately articles named the person in full, and
 * by how rare the surname is. That is the stream's memory of names: who is meant by a surname is whom most articles called so.
 */
final class PersonJudge {
    private static final double LIKE_SURNAME = 0.88;
    private static final int LATELY = 60;
    private static final int SOME_TIME = 3000;
    /** A surname alone needs so much beside it. */
    private static final double LEAST_SUPPORT = 0.2;

    private static final int WELL_KNOWN = 3;
    private static final int LONG_SURNAME = 6;
    private static final int SHORT_SURNAME = 4;

    private final NameMatcher matcher = new NameMatcher();
    private final PairFeatures features = new PairFeatures();

    /** 0 or at least {@link EntityJudge#JOIN}. */
    double sameness(LocalName local, Dossier dossier, EntityJudge.Context context, boolean exact) {
        if (local.isSurnameOnly()) {
            return surname(local, dossier, context, exact);
        }
        if (exact) {
            return 1;
        }
        double best = 0;
        for (NameKey known : dossier.keys.values()) {
            if (!LocalName.isSurnameOnly(known)) {
                best = Math.max(best, fullNames(local.main, known));
            }
        }
        boolean bearer = !dossier.isNamedInFull() && hasSurname(dossier, local.main.tokens[local.main.surname]);
        return bearer ? bySurname(local, dossier, context, 0.1) : best;
    }

    /** Whether two full names are one person's, word by word. */
    boolean areOnePerson(NameKey one, NameKey other) {
        return one.tokens.length > 0 && other.tokens.length > 0 && fullNames(one, other) > 0;
    }

    private double fullNames(NameKey one, NameKey other) {
        features.measure(one, other);
        double score = matcher.score(features);
        boolean fits = score >= EntityJudge.LIKE_NAME
                && features.value("least likeness") >= EntityJudge.LIKE_WORD
                && features.value("given names differ") == 0
                && features.value("patronymics differ") == 0
                && features.value("junior on one side") == 0
                && features.value("unlike words of both") == 0
                && features.canBeOneSpelling()
                && !isOtherGender(one, other);
        return fits ? score : 0;
    }

    private static boolean isOtherGender(NameKey one, NameKey other) {
        return Surnames.areManAndWoman(one.tokens[one.surname], other.tokens[other.surname]);
    }

    /** A surname alone: who of that surname is meant. An entity of nothing but the surname is the last choice. */
    private double surname(LocalName local, Dossier dossier, EntityJudge.Context context, boolean exact) {
        if (local.main.tokens.length == 0 || !hasSurname(dossier, local.main.tokens[local.main.surname])) {
            return 0;
        }
        double sameness = bySurname(local, dossier, context, 0.45 / 2);
        return exact && !dossier.isNamedInFull() ? Math.max(EntityJudge.JOIN, sameness) : sameness;
    }

    private double bySurname(LocalName local, Dossier dossier, EntityJudge.Context context, double worth) {
        double support = support(local, dossier, context);
        return support < LEAST_SUPPORT ? 0 : EntityJudge.JOIN + worth * Math.min(2, support);
    }

    private static boolean hasSurname(Dossier dossier, NameToken surname) {
        for (NameKey known : dossier.keys.values()) {
            if (known.tokens.length > 0 && Surnames.areAlike(known.tokens[known.surname], surname, LIKE_SURNAME)) {
                return true;
            }
        }
        return false;
    }

    /** How much speaks for a join beside the surname. */
    private static double support(LocalName local, Dossier dossier, EntityJudge.Context context) {
        boolean title = local.local.titles().stream().anyMatch(dossier::has);
        long age = context.now() - dossier.lastSeen;
        int articles = dossier.articles();
        double known = articles >= WELL_KNOWN && age <= SOME_TIME ? Math.min(0.5, 0.05 * articles) : 0;
        double rare = age <= LATELY ? rarity(local.main.tokens[local.main.surname], dossier) : 0;
        return (context.company().contains(dossier.id) ? 1 : 0)
                + 0.3 * Math.min(4, context.companionsOf(dossier))
                + (title ? 0.4 : 0)
                + known
                + rare;
    }

    /** What a surname tells that is neither among the commonest of a language nor a given name; a short one as written alone. */
    private static double rarity(NameToken surname, Dossier dossier) {
        if (surname.given.length > 0 || NameWords.INSTANCE.is("common", surname.roman)) {
            return 0;
        }
        int length = surname.roman.length();
        boolean written = length >= SHORT_SURNAME && dossier.isNamedIn(surname);
        return length >= LONG_SURNAME ? 0.3 : written ? LEAST_SUPPORT : 0;
    }
}

package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the decision to join looks at, as numbers of about 0 to 1: cosines field by field against the sum of a strand
 * and as the mean over all pairs (Miranda et al. 2018 use the former, average linkage is the latter), the closest pair,
 * nearness in time against newest, oldest and mean, size, sources. The same for a report against a strand and for two
 * strands, so that joining and merging are one decision. Features weigh anew where both sides are full texts and
 * where times are missing: one model serves headlines and texts.
 */
final class JoinFeatures {
    private static final double SIGMA_HOURS = 72;
    private static final double NEAR_HOURS = 12;
    private static final double LEAST = 0.03;
    private static final double FULL = 64;
    private static final Field[] CLOSEST = {Field.TITLE, Field.GRAMS, Field.ALL, Field.BODY};

    static final List<String> NAMES = names();

    /** The plain ones: the trees find out for themselves what weighs anew where. */
    static final int[] COLUMNS = plain();

    private final double[] values = new double[NAMES.size()];
    private int next;

    private JoinFeatures() {}

    static double[] of(Strand one, Strand other) {
        JoinFeatures features = new JoinFeatures();
        features.fill(one, other);
        return features.values;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("bias", "texts", "untimed"));
        for (Field field : Field.all()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            names.addAll(List.of(name, name + ":texts", name + ":size", name + ":mean", name + ":both"));
        }
        for (Field field : CLOSEST) {
            String name = field.name().toLowerCase(Locale.ROOT);
            names.addAll(List.of(name + ":closest", name + ":closest:texts"));
        }
        names.addAll(List.of("newest", "newest:near", "oldest", "mean", "newest*all", "newest*title"));
        names.addAll(List.of("size", "size:texts", "smaller", "title*names", "all*all", "title*title"));
        names.addAll(List.of("all:untimed", "body:untimed", "names:untimed", "source", "source:texts", "source:near"));
        names.addAll(List.of("unsourced", "unsourced:size", "unsourced:all", "unsourced:title", "unsourced:smaller"));
        names.addAll(
                List.of("untimed:size", "untimed:smaller", "smaller:texts", "all:closest*near", "link:texts:size"));
        names.addAll(List.of("all:log", "all:log:texts", "title:log", "names:log", "body:log", "closest:log"));
        names.addAll(
                List.of("long", "long*near", "long*newest", "long*all", "long*body", "long*title", "long*all:log"));
        names.addAll(List.of("texts*near", "texts*newest", "texts*near*all:log", "near*all:log", "near*names:log"));
        return List.copyOf(names);
    }

    private static int[] plain() {
        return IntStream.range(1, NAMES.size())
                .filter(i -> isPlain(NAMES.get(i)))
                .toArray();
    }

    private static boolean isPlain(String name) {
        boolean derived = name.contains("*") || name.endsWith(":texts") || name.endsWith(":size");
        return !derived && !name.endsWith(":log") && !name.endsWith(":untimed") && !name.endsWith(":smaller");
    }

    /** Whether more of it can only speak for one story. */
    static boolean isLikeness(String name) {
        String field = name.substring(0, name.indexOf(':') < 0 ? name.length() : name.indexOf(':'));
        return !name.endsWith(":both")
                && Field.all().stream().anyMatch(one -> one.name().equalsIgnoreCase(field));
    }

    private void put(double value) {
        values[next++] = value;
    }

    private void fill(Strand one, Strand other) {
        boolean texts = one.length(Field.BODY) > 0 && other.length(Field.BODY) > 0;
        boolean timed = one.isTimed() && other.isTimed();
        put(1);
        put(texts ? 1 : 0);
        put(timed ? 0 : 1);
        double size = Math.log(Math.max(one.size(), other.size()));
        Likeness likeness = Likeness.of(one, other);
        double[] cosines = cosines(one, other, likeness, texts, size);
        for (Field field : CLOSEST) {
            double closest = likeness.closest()[field.ordinal()];
            put(closest);
            put(texts ? closest : 0);
        }
        double all = cosines[Field.ALL.ordinal()];
        double title = cosines[Field.TITLE.ordinal()];
        double near = times(one, other, timed, all, title);
        put(size);
        put(texts ? size : 0);
        put(Math.log(Math.min(one.size(), other.size())));
        put(title * cosines[Field.NAMES.ordinal()]);
        put(all * all);
        put(title * title);
        put(timed ? 0 : all);
        put(timed ? 0 : cosines[Field.BODY.ordinal()]);
        put(timed ? 0 : cosines[Field.NAMES.ordinal()]);
        double source = sameSource(one, other);
        put(source);
        put(texts ? source : 0);
        put(source * near);
        double unsourced = one.hasSource(0) && other.hasSource(0) ? 1 : 0;
        double smaller = Math.log(Math.min(one.size(), other.size()));
        put(unsourced);
        put(unsourced * size);
        put(unsourced * all);
        put(unsourced * title);
        put(unsourced * smaller);
        put(timed ? 0 : size);
        put(timed ? 0 : smaller);
        put(texts ? smaller : 0);
        put(near * likeness.closest()[Field.ALL.ordinal()]);
        put(texts ? cosines[Field.LINK.ordinal()] * size : 0);
        logarithms(cosines, likeness, texts);
        lengths(one, other, cosines, near, timed);
    }

    private void logarithms(double[] cosines, Likeness likeness, boolean texts) {
        double all = logarithm(cosines[Field.ALL.ordinal()]);
        put(all);
        put(texts ? all : 0);
        put(logarithm(cosines[Field.TITLE.ordinal()]));
        put(logarithm(cosines[Field.NAMES.ordinal()]));
        put(texts ? logarithm(cosines[Field.BODY.ordinal()]) : 0);
        put(logarithm(likeness.closest()[Field.ALL.ordinal()]));
    }

    /** What full texts have to have in common, the more the longer they are. */
    private void lengths(Strand one, Strand other, double[] cosines, double near, boolean timed) {
        double length = Math.min(words(one), words(other));
        double newest = timed ? nearness(one.newest - other.newest, SIGMA_HOURS) : 0;
        double all = logarithm(cosines[Field.ALL.ordinal()]);
        put(length);
        put(length * near);
        put(length * newest);
        put(length * cosines[Field.ALL.ordinal()]);
        put(length * cosines[Field.BODY.ordinal()]);
        put(length * cosines[Field.TITLE.ordinal()]);
        put(length * all);
        put(length > 0 ? near : 0);
        put(length > 0 ? newest : 0);
        put(length > 0 ? near * all : 0);
        put(near * all);
        put(near * logarithm(cosines[Field.NAMES.ordinal()]));
    }

    /** About -1 for nothing in common, 0 for the same. */
    private static double logarithm(double cosine) {
        return Math.log(LEAST + (1 - LEAST) * cosine) / -Math.log(LEAST);
    }

    /** Share of the terms of a full text that the newest report has. */
    private static double words(Strand strand) {
        ReportVector newest = strand.members.getLast().vector;
        return (newest.end(Field.BODY) - newest.start(Field.BODY)) / FULL;
    }

    private double[] cosines(Strand one, Strand other, Likeness likeness, boolean texts, double size) {
        double[] dots = likeness.dots();
        double[] cosines = new double[Field.COUNT];
        double pairs = (double) one.size() * other.size();
        for (Field field : Field.all()) {
            int f = field.ordinal();
            double lengths = one.length(field) * other.length(field);
            cosines[f] = lengths < 1e-9 ? 0 : Math.min(1, dots[f] / lengths);
            put(cosines[f]);
            put(texts ? cosines[f] : 0);
            put(cosines[f] * size);
            put(Math.min(1, dots[f] / pairs));
            put(lengths < 1e-9 ? 0 : 1);
        }
        return cosines;
    }

    private double times(Strand one, Strand other, boolean timed, double all, double title) {
        double newest = timed ? nearness(one.newest - other.newest, SIGMA_HOURS) : 0;
        double near = timed ? nearness(one.newest - other.newest, NEAR_HOURS) : 0;
        put(newest);
        put(near);
        put(timed ? nearness(one.oldest - other.oldest, SIGMA_HOURS) : 0);
        put(timed ? nearness(one.mean() - other.mean(), SIGMA_HOURS) : 0);
        put(newest * all);
        put(newest * title);
        return near;
    }

    private static double nearness(double hours, double sigma) {
        return Math.exp(-hours * hours / (2 * sigma * sigma));
    }

    /** Share of the smaller strand's reports whose source the other has already; looks at the newest of many. */
    private static double sameSource(Strand one, Strand other) {
        Strand small = one.size() <= other.size() ? one : other;
        Strand large = small == one ? other : one;
        int same = 0;
        int looked = Math.min(Strand.FEW, small.size());
        for (Member member : small.members.subList(small.size() - looked, small.size())) {
            same += member.source != 0 && large.hasSource(member.source) ? 1 : 0;
        }
        return looked == 0 ? 0 : (double) same / looked;
    }
}

package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private static final int CLOSEST_AMONG = 8;
    private static final Field[] CLOSEST = {Field.TITLE, Field.GRAMS, Field.ALL, Field.BODY};

    static final List<String> NAMES = names();

    private final double[] values = new double[NAMES.size()];
    private int next;
    private double closestAll;

    private JoinFeatures() {}

    static double[] of(Strand one, Strand other) {
        JoinFeatures features = new JoinFeatures();
        features.fill(one, other);
        return features.values;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("bias", "texts", "untimed"));
        for (Field field : Field.values()) {
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
        return List.copyOf(names);
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
        double[] cosines = cosines(one, other, texts, size);
        closest(one, other, texts);
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
        double unsourced = one.sources.isEmpty() && other.sources.isEmpty() ? 1 : 0;
        double smaller = Math.log(Math.min(one.size(), other.size()));
        put(unsourced);
        put(unsourced * size);
        put(unsourced * all);
        put(unsourced * title);
        put(unsourced * smaller);
        put(timed ? 0 : size);
        put(timed ? 0 : smaller);
        put(texts ? smaller : 0);
        put(near * closestAll);
        put(texts ? cosines[Field.LINK.ordinal()] * size : 0);
    }

    private double[] cosines(Strand one, Strand other, boolean texts, double size) {
        double[] dots = one.dots(other);
        double[] cosines = new double[Field.COUNT];
        double pairs = (double) one.size() * other.size();
        for (Field field : Field.values()) {
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

    private void closest(Strand one, Strand other, boolean texts) {
        for (Field field : CLOSEST) {
            double closest = 0;
            for (int i = Math.max(0, one.size() - CLOSEST_AMONG); i < one.size(); i++) {
                ReportVector vector = one.members.get(i).vector();
                for (int j = Math.max(0, other.size() - CLOSEST_AMONG); j < other.size(); j++) {
                    closest =
                            Math.max(closest, vector.cosine(other.members.get(j).vector(), field));
                }
            }
            put(closest);
            closestAll = field == Field.ALL ? closest : closestAll;
            put(texts ? closest : 0);
        }
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

    /** Share of the smaller strand's reports whose source the other has already. */
    private static double sameSource(Strand one, Strand other) {
        Strand small = one.size() <= other.size() ? one : other;
        Strand large = small == one ? other : one;
        int same = 0;
        for (int source : small.sources.keySet()) {
            same += large.sources.containsKey(source) ? 1 : 0;
        }
        return small.size() == 0 ? 0 : (double) same / small.size();
    }
}

package org.throughline.engine.story;

import java.util.List;
import java.util.stream.IntStream;

/** What the decision looks at whether two strands in different languages tell one event: numbers of about 0 to 1. */
final class LinkFeatures {
    static final List<String> NAMES = List.of(
            "bias",
            "link",
            "link:mean",
            "link:closest",
            "link*link",
            "closest*closest",
            "link*size",
            "closest*size",
            "newest",
            "near",
            "oldest",
            "mean",
            "untimed",
            "size",
            "smaller",
            "link*newest",
            "closest*near",
            "texts",
            "link*texts",
            "closest*texts");

    /** The plain ones, for the trees. */
    static final int[] COLUMNS = IntStream.range(1, NAMES.size())
            .filter(i -> !NAMES.get(i).contains("*"))
            .toArray();

    private static final int CLOSEST_AMONG = Strand.FEW;

    private LinkFeatures() {}

    static double[] of(Strand one, Strand other) {
        double lengths = one.length(Field.LINK) * other.length(Field.LINK);
        double dot = dot(one, other);
        double link = lengths < 1e-9 ? 0 : Math.min(1, dot / lengths);
        double closest = closest(one, other);
        boolean timed = one.isTimed() && other.isTimed();
        double size = Math.log(Math.max(one.size(), other.size()));
        double newest = timed ? nearness(one.newest - other.newest, 72) : 0;
        double near = timed ? nearness(one.newest - other.newest, 12) : 0;
        double texts = one.length(Field.BODY) > 0 && other.length(Field.BODY) > 0 ? 1 : 0;
        return new double[] {
            1,
            link,
            Math.min(1, dot / ((double) one.size() * other.size())),
            closest,
            link * link,
            closest * closest,
            link * size,
            closest * size,
            newest,
            near,
            timed ? nearness(one.oldest - other.oldest, 24) : 0,
            timed ? nearness(one.mean() - other.mean(), 24) : 0,
            timed ? 0 : 1,
            size,
            Math.log(Math.min(one.size(), other.size())),
            link * newest,
            closest * near,
            texts,
            link * texts,
            closest * texts
        };
    }

    private static double closest(Strand one, Strand other) {
        double closest = 0;
        for (int i = Math.max(0, one.size() - CLOSEST_AMONG); i < one.size(); i++) {
            ReportVector vector = one.members.get(i).vector;
            for (int j = Math.max(0, other.size() - CLOSEST_AMONG); j < other.size(); j++) {
                closest = Math.max(closest, vector.cosine(other.members.get(j).vector, Field.LINK));
            }
        }
        return closest;
    }

    private static double dot(Strand one, Strand other) {
        VectorSum mine = one.sum();
        VectorSum others = other.sum();
        if (mine != null && others != null) {
            return mine.dot(others, Field.LINK);
        }
        double dot = 0;
        for (Member member : mine == null ? one.members : other.members) {
            if (mine != null) {
                dot += mine.dot(member.vector, Field.LINK);
            } else if (others != null) {
                dot += others.dot(member.vector, Field.LINK);
            } else {
                for (Member another : other.members) {
                    dot += member.vector.cosine(another.vector, Field.LINK);
                }
            }
        }
        return dot;
    }

    private static double nearness(double hours, double sigma) {
        return Math.exp(-hours * hours / (2 * sigma * sigma));
    }
}

package org.throughline.engine.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two strands have in common, field by field.
 *
 * @param dots dot products of the sums of their vectors
 * @param closest the highest cosine between any two of their newest reports
 */
record Likeness(double[] dots, double[] closest) {
    private static final int CLOSEST_AMONG = Strand.FEW;

    static Likeness of(Strand one, Strand other) {
        Likeness likeness = new Likeness(new double[Field.COUNT], new double[Field.COUNT]);
        VectorSum mine = one.sum();
        VectorSum others = other.sum();
        likeness.compare(newest(one), newest(other), mine == null && others == null);
        if (mine != null || others != null) {
            likeness.multiply(one, mine, other, others);
        }
        return likeness;
    }

    private static List<Member> newest(Strand strand) {
        int size = strand.size();
        return strand.members.subList(Math.max(0, size - CLOSEST_AMONG), size);
    }

    private void compare(List<Member> one, List<Member> other, boolean adding) {
        double[] cosines = new double[Field.COUNT];
        for (Member member : one) {
            for (Member another : other) {
                if (member == another) {
                    continue;
                }
                member.vector.cosines(another.vector, cosines);
                for (int f = 0; f < cosines.length; f++) {
                    closest[f] = Math.max(closest[f], cosines[f]);
                    dots[f] += adding ? cosines[f] : 0;
                }
            }
        }
    }

    private void multiply(Strand one, @Nullable VectorSum mine, Strand other, @Nullable VectorSum others) {
        if (mine != null && others != null) {
            mine.dots(others, dots);
        } else if (mine != null) {
            other.members.forEach(member -> mine.dots(member.vector, dots));
        } else if (others != null) {
            one.members.forEach(member -> others.dots(member.vector, dots));
        }
    }
}

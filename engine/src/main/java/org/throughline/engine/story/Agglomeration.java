package org.throughline.engine.story;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Joins strands, the surest two first, until no two are more likely one story than not. What comes out depends on what was put
 * in and not on the order, which is why stories are thought over like that. Costs some ten comparisons a strand: only
 * neighbours, and what their neighbours were, are held against each other.
 */
final class Agglomeration {
    /** Log-odds that two strands are one story; they are joined above 0 and forgotten below {@link #HOPELESS}. */
    @FunctionalInterface
    interface Decision {
        double score(Strand one, Strand other);
    }

    /** Below that two strands are no neighbours. */
    static final double HOPELESS = -3;

    private static final Comparator<Pair> SUREST = Comparator.comparingDouble((Pair pair) -> -pair.score)
            .thenComparingLong(Pair::smaller)
            .thenComparingLong(Pair::larger);

    /**
     * Two neighbours that may be joined.
     *
     * @param smaller the smaller of both first families
     */
    private record Pair(Strand one, Strand other, double score, long smaller, long larger) {
        static Pair of(Strand one, Strand other, double score) {
            return new Pair(
                    one, other, score, Math.min(one.first(), other.first()), Math.max(one.first(), other.first()));
        }
    }

    /** What is left, with its first family at hand: looking that up at every comparison would cost more than the sorting. */
    private record Left(long first, Strand strand) {
        static Left of(Strand strand) {
            return new Left(strand.first(), strand);
        }
    }

    private final Decision decision;
    /** Sets in the order of linking, so that the same strands are compared in the same order whenever it runs. */
    private final Map<Strand, Set<Strand>> near = new IdentityHashMap<>();

    private final PriorityQueue<Pair> queue = new PriorityQueue<>(SUREST);

    Agglomeration(Decision decision) {
        this.decision = decision;
    }

    /** A strand that may be joined with others; it is not changed itself. */
    void add(Strand strand) {
        near.putIfAbsent(strand, new LinkedHashSet<>());
    }

    /** Two of the strands are neighbours. */
    void link(Strand one, Strand other, double score) {
        if (score > HOPELESS && near(one).add(other)) {
            near(other).add(one);
            if (score > 0) {
                queue.add(Pair.of(one, other, score));
            }
        }
    }

    boolean isLinked(Strand one, Strand other) {
        return near(one).contains(other);
    }

    private Set<Strand> near(Strand strand) {
        return near.computeIfAbsent(strand, unknown -> new LinkedHashSet<>());
    }

    /** What is left: new strands for those that were joined, the others as they were. */
    List<Strand> run() {
        while (true) {
            Pair surest = queue.poll();
            if (surest == null) {
                break;
            }
            if (near.containsKey(surest.one) && near.containsKey(surest.other)) {
                join(surest.one, surest.other);
            }
        }
        return near.keySet().stream()
                .map(Left::of)
                .sorted(Comparator.comparingLong(Left::first))
                .map(Left::strand)
                .toList();
    }

    private void join(Strand one, Strand other) {
        Strand both = Strand.joined(one, other);
        Set<Strand> around = new LinkedHashSet<>(near(one));
        around.addAll(near(other));
        around.remove(one);
        around.remove(other);
        near.remove(one);
        near.remove(other);
        near.put(both, new LinkedHashSet<>());
        for (Strand neighbour : around) {
            near(neighbour).remove(one);
            near(neighbour).remove(other);
            link(both, neighbour, decision.score(both, neighbour));
        }
    }
}

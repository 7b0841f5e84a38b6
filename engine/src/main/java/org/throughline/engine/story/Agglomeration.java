package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
            .thenComparingLong(pair -> Math.min(pair.one.first(), pair.other.first()))
            .thenComparingLong(pair -> Math.max(pair.one.first(), pair.other.first()));

    private record Pair(Strand one, Strand other, double score) {}

    private final Decision decision;
    private final Map<Strand, Set<Strand>> near = new IdentityHashMap<>();
    private final PriorityQueue<Pair> queue = new PriorityQueue<>(SUREST);

    Agglomeration(Decision decision) {
        this.decision = decision;
    }

    /** A strand that may be joined with others; it is not changed itself. */
    void add(Strand strand) {
        near.putIfAbsent(strand, new HashSet<>());
    }

    /** Two of the strands are neighbours. */
    void link(Strand one, Strand other, double score) {
        if (score > HOPELESS && near(one).add(other)) {
            near(other).add(one);
            if (score > 0) {
                queue.add(new Pair(one, other, score));
            }
        }
    }

    boolean isLinked(Strand one, Strand other) {
        return near(one).contains(other);
    }

    private Set<Strand> near(Strand strand) {
        return near.computeIfAbsent(strand, unknown -> new HashSet<>());
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
        List<Strand> left = new ArrayList<>(near.keySet());
        left.sort(Comparator.comparingLong(Strand::first));
        return left;
    }

    private void join(Strand one, Strand other) {
        Strand both = Strand.joined(one, other);
        Set<Strand> around = new HashSet<>(near(one));
        around.addAll(near(other));
        around.remove(one);
        around.remove(other);
        near.remove(one);
        near.remove(other);
        near.put(both, new HashSet<>());
        for (Strand neighbour : around) {
            near(neighbour).remove(one);
            near(neighbour).remove(other);
            link(both, neighbour, decision.score(both, neighbour));
        }
    }
}

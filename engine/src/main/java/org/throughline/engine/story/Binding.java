package org.throughline.engine.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Binds strands, of whatever languages, into stories: the two groups first that are, on average over their strands, surest to be one, until
 * none are. What comes out does not depend on the order of the strands. Costs a comparison for each two strands that
 * come near each other.
 */
final class Binding {
    /** What a person forbids, beyond what any average can make good. */
    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** What a person demands. */
    static final double ALWAYS = Double.POSITIVE_INFINITY;

    /** Two strands that may be one story. */
    record Pair(Strand one, Strand other) {}

    /** Two groups, each by its first strand's place, and how many strands they had when they were compared. */
    private record Compared(int one, int other, double score, int strands) {}

    private static final Comparator<Compared> SUREST = Comparator.comparingDouble((Compared pair) -> -pair.score)
            .thenComparingInt(Compared::one)
            .thenComparingInt(Compared::other);

    private final List<Strand> strands;
    private final Agglomeration.Decision decision;
    private final Map<Strand, Integer> places = new HashMap<>();
    private final List<TreeSet<Integer>> groups = new ArrayList<>();
    private final List<TreeSet<Integer>> near = new ArrayList<>();
    private final int[] groupOf;
    private final Map<Long, Double> scores = new HashMap<>();
    private final PriorityQueue<Compared> queue = new PriorityQueue<>(SUREST);

    Binding(List<Strand> strands, Agglomeration.Decision decision) {
        this.strands = new ArrayList<>(strands);
        this.strands.sort(Comparator.comparingLong(Strand::first));
        this.decision = decision;
        this.groupOf = new int[strands.size()];
        for (int i = 0; i < groupOf.length; i++) {
            places.put(this.strands.get(i), i);
            groups.add(new TreeSet<>(List.of(i)));
            near.add(new TreeSet<>());
            groupOf[i] = i;
        }
    }

    /** The groups, the strands of each in the order of their first families. */
    List<List<Strand>> of(List<Pair> pairs) {
        for (Pair pair : pairs) {
            Integer one = places.get(pair.one());
            Integer other = places.get(pair.other());
            if (one != null
                    && other != null
                    && !one.equals(other)
                    && near.get(one).add(other)) {
                near.get(other).add(one);
                compare(Math.min(one, other), Math.max(one, other));
            }
        }
        for (Compared surest = queue.poll(); surest != null; surest = queue.poll()) {
            if (isNow(surest)) {
                join(surest.one, surest.other);
            }
        }
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().map(strands::get).toList())
                .toList();
    }

    private boolean isNow(Compared pair) {
        int one = groups.get(pair.one).size();
        int other = groups.get(pair.other).size();
        return one > 0 && other > 0 && one + other == pair.strands;
    }

    private void join(int one, int other) {
        groups.get(other).forEach(place -> groupOf[place] = one);
        groups.get(one).addAll(groups.get(other));
        groups.get(other).clear();
        TreeSet<Integer> around = new TreeSet<>();
        for (int place : groups.get(one)) {
            near.get(place).forEach(neighbour -> around.add(groupOf[neighbour]));
        }
        around.remove(one);
        around.forEach(group -> compare(Math.min(one, group), Math.max(one, group)));
    }

    private void compare(int one, int other) {
        double sum = 0;
        for (int mine : groups.get(one)) {
            for (int others : groups.get(other)) {
                double said = score(mine, others);
                if (said == NEVER) {
                    return;
                }
                sum += said;
            }
        }
        int size = groups.get(one).size();
        int otherSize = groups.get(other).size();
        if (sum > 0) {
            queue.add(new Compared(one, other, sum / ((double) size * otherSize), size + otherSize));
        }
    }

    private double score(int one, int other) {
        long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        Double known = scores.get(pair);
        if (known == null) {
            known = decision.score(strands.get(Math.min(one, other)), strands.get(Math.max(one, other)));
            scores.put(pair, known);
        }
        return known;
    }
}

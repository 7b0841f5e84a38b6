package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins linked sentences into groups, from the surest link down, where the groups agree on average. */
final class FactGroups {
    /** Two groups of several sentences join only if their sentences are linked this surely on average. */
    private static final double AGREEMENT = 0.3;

    /** Two sentences, by their numbers, that probably tell the same. */
    record Link(int one, int other, double probability) {}

    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] groupOf;
    private final Map<Long, Double> linked = new HashMap<>();

    FactGroups(int sentences) {
        groupOf = new int[sentences];
        for (int i = 0; i < sentences; i++) {
            groupOf[i] = i;
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    /** Joins the groups of both ends; to be called with falling probability. */
    void join(Link link) {
        linked.put(key(link.one(), link.other()), link.probability());
        int one = groupOf[link.one()];
        int other = groupOf[link.other()];
        if (one == other || agreement(members.get(one), members.get(other)) < AGREEMENT) {
            return;
        }
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        for (int member : members.get(gone)) {
            groupOf[member] = kept;
        }
        members.get(kept).addAll(members.get(gone));
        members.set(gone, List.of());
    }

    /** How surely the sentences of two groups are linked on average, of those that each could be linked with. */
    private double agreement(List<Integer> ones, List<Integer> others) {
        double sum = 0;
        for (int one : ones) {
            for (int other : others) {
                sum += linked.getOrDefault(key(one, other), 0.0);
            }
        }
        return sum / Math.max(1, Math.max(ones.size(), others.size()));
    }

    private static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    /** Whether these two themselves were linked, not only by way of others. */
    boolean areLinked(int one, int other) {
        return linked.containsKey(key(one, other));
    }

    /** All groups, members in order, ordered by their first member. */
    List<List<Integer>> groups() {
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }
}

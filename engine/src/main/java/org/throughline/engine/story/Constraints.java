package org.throughline.engine.story;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What persons have said of families, as sets by family. */
final class Constraints {
    private final TreeMap<Long, TreeSet<Long>> apart = new TreeMap<>();
    private final TreeMap<Long, TreeSet<Long>> together = new TreeMap<>();

    void add(Constraint constraint) {
        drop(new Constraint(
                constraint.kind() == Constraint.Kind.APART ? Constraint.Kind.TOGETHER : Constraint.Kind.APART,
                constraint.one(),
                constraint.other()));
        map(constraint)
                .computeIfAbsent(constraint.one(), none -> new TreeSet<>())
                .add(constraint.other());
        map(constraint)
                .computeIfAbsent(constraint.other(), none -> new TreeSet<>())
                .add(constraint.one());
    }

    void drop(Constraint constraint) {
        map(constraint).getOrDefault(constraint.one(), new TreeSet<>()).remove(constraint.other());
        map(constraint).getOrDefault(constraint.other(), new TreeSet<>()).remove(constraint.one());
    }

    private TreeMap<Long, TreeSet<Long>> map(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.APART ? apart : together;
    }

    /** Whether a person forbids both strands to be of one story. */
    boolean forbid(Strand one, Strand other) {
        return !apart.isEmpty() && meet(apart, one, other);
    }

    /** Whether a person wants both strands in one story. */
    boolean demand(Strand one, Strand other) {
        return !together.isEmpty() && meet(together, one, other);
    }

    private static boolean meet(TreeMap<Long, TreeSet<Long>> pairs, Strand one, Strand other) {
        for (Strand.Member member : one.members) {
            Set<Long> partners = pairs.get(member.family());
            if (partners != null && other.members.stream().anyMatch(another -> partners.contains(another.family()))) {
                return true;
            }
        }
        return false;
    }
}

package org.throughline.engine.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.engine.memory.Snapshot;

/** What persons have said of families: their corrections in the order of the log, and as sets by family. The later word counts. */
final class Constraints {
    private final Set<StoryCorrection> corrections = new LinkedHashSet<>();
    private final TreeMap<Long, TreeSet<Long>> apart = new TreeMap<>();
    private final TreeMap<Long, TreeSet<Long>> together = new TreeMap<>();

    /** False if it was said already. */
    boolean add(StoryCorrection correction) {
        boolean isNew = corrections.add(correction);
        if (isNew) {
            apply(correction);
        }
        return isNew;
    }

    /** False if it was never said. */
    boolean drop(StoryCorrection correction) {
        boolean known = corrections.remove(correction);
        apart.clear();
        together.clear();
        corrections.forEach(this::apply);
        return known;
    }

    List<StoryCorrection> all() {
        return List.copyOf(corrections);
    }

    private void apply(StoryCorrection correction) {
        switch (correction) {
            case StoryCorrection.Together word -> {
                List<Long> families = new ArrayList<>(word.families());
                for (int i = 1; i < families.size(); i++) {
                    pair(families.get(i - 1), families.get(i), together, apart);
                }
            }
            case StoryCorrection.Apart word ->
                word.these().forEach(one -> word.those().forEach(other -> pair(one, other, apart, together)));
        }
    }

    private static void pair(
            long one, long other, TreeMap<Long, TreeSet<Long>> pairs, TreeMap<Long, TreeSet<Long>> opposite) {
        pairs.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
        pairs.computeIfAbsent(other, none -> new TreeSet<>()).add(one);
        opposite.getOrDefault(one, new TreeSet<>()).remove(other);
        opposite.getOrDefault(other, new TreeSet<>()).remove(one);
    }

    /** The families that a person wants in one story with this one. */
    SortedSet<Long> wantedWith(long family) {
        return together.getOrDefault(family, new TreeSet<>());
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(corrections.size());
        for (StoryCorrection correction : corrections) {
            switch (correction) {
                case StoryCorrection.Together word -> write(out, word.families(), new TreeSet<>());
                case StoryCorrection.Apart word -> write(out, word.these(), word.those());
            }
        }
    }

    private static void write(DataOutputStream out, SortedSet<Long> these, SortedSet<Long> those) throws IOException {
        Snapshot.write(out, these.stream().mapToLong(Long::longValue).toArray());
        Snapshot.write(out, those.stream().mapToLong(Long::longValue).toArray());
    }

    void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            SortedSet<Long> these = read(in);
            SortedSet<Long> those = read(in);
            add(those.isEmpty() ? new StoryCorrection.Together(these) : new StoryCorrection.Apart(these, those));
        }
    }

    private static SortedSet<Long> read(DataInputStream in) throws IOException {
        SortedSet<Long> families = new TreeSet<>();
        for (long family : Snapshot.readLongs(in)) {
            families.add(family);
        }
        return families;
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
        for (Member member : one.members) {
            Set<Long> partners = pairs.get(member.family);
            if (partners != null && other.members.stream().anyMatch(another -> partners.contains(another.family))) {
                return true;
            }
        }
        return false;
    }
}

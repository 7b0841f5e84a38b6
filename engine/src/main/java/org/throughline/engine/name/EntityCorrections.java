package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What persons have said of who is who, and which entity stands for which by that. Touches nothing that is kept of the
 * entities, so that every word can be taken back.
 */
final class EntityCorrections {
    /** In the order in which they were said. */
    private final Set<EntityCorrection> inForce = new LinkedHashSet<>();

    private final Map<Long, List<EntityCorrection.Parting>> splits = new TreeMap<>();
    /** What parted those entities that a split made. */
    private final Map<Long, EntityCorrection.Parting> parts = new TreeMap<>();

    private final Map<Long, EntityKind> kinds = new TreeMap<>();
    /** Parts whose split was taken back, and the entity that they are again. */
    private final Map<Long, Long> rejoined = new TreeMap<>();
    /** Entities that are one with another, each step by step. */
    private final Map<Long, Long> heads = new TreeMap<>();

    /** Whether the word is new. */
    boolean add(EntityCorrection correction) {
        if (!inForce.add(correction)) {
            return false;
        }
        if (correction instanceof EntityCorrection.Parting split) {
            rejoined.remove(split.part());
            splits.computeIfAbsent(split.entity(), none -> new ArrayList<>()).add(split);
        }
        join();
        return true;
    }

    void remove(EntityCorrection correction) {
        if (inForce.remove(correction)) {
            if (correction instanceof EntityCorrection.Parting split) {
                rejoined.put(split.part(), split.entity());
                splits.getOrDefault(split.entity(), List.of()).remove(split);
            }
            join();
        }
    }

    private void join() {
        heads.clear();
        heads.putAll(rejoined);
        parts.clear();
        kinds.clear();
        for (EntityCorrection correction : inForce) {
            switch (correction) {
                case EntityCorrection.Merge merge -> {
                    if (head(merge.one()) != head(merge.other())) {
                        heads.put(head(merge.other()), head(merge.one()));
                    }
                }
                case EntityCorrection.Parting split -> parts.put(split.part(), split);
                case EntityCorrection.OfKind of -> kinds.put(of.entity(), of.kind());
            }
        }
    }

    /** All entities that a word in force, or one taken back, is about. */
    Set<Long> spokenOf() {
        Set<Long> spokenOf = new HashSet<>(rejoined.keySet());
        inForce.forEach(correction -> spokenOf.addAll(concerned(correction)));
        return spokenOf;
    }

    static Set<Long> concerned(EntityCorrection correction) {
        return switch (correction) {
            case EntityCorrection.Merge merge -> new TreeSet<>(List.of(merge.one(), merge.other()));
            case EntityCorrection.Parting split -> new TreeSet<>(List.of(split.entity(), split.part()));
            case EntityCorrection.OfKind of -> Set.of(of.entity());
        };
    }

    /** Which part of an entity a local entity is; the entity itself mostly. */
    long partOf(long id, LocalEntity local) {
        for (EntityCorrection.Parting split : splits.getOrDefault(id, List.of())) {
            if (split.takes(local)) {
                return split.part();
            }
        }
        return id;
    }

    /** Whether a person's word keeps a local entity from being this one. */
    boolean keepApart(LocalEntity local, long id) {
        EntityCorrection.Parting made = parts.get(id);
        boolean otherOfTheName = made instanceof EntityCorrection.SplitByRole && !made.takes(local);
        return otherOfTheName || partOf(id, local) != id;
    }

    /** The kind that a person gave an entity, or the one it was taken for. */
    EntityKind kind(long id, EntityKind taken) {
        return kinds.getOrDefault(id, taken);
    }

    long head(long id) {
        long head = id;
        Long next = heads.get(head);
        while (next != null) {
            head = next;
            next = heads.get(head);
        }
        return head;
    }

    /** The other entities that an entity stands for. */
    List<Long> joinedTo(long id) {
        return heads.keySet().stream().filter(joined -> head(joined) == id).toList();
    }

    int size() {
        return inForce.size();
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(rejoined.size());
        for (Map.Entry<Long, Long> pair : rejoined.entrySet()) {
            out.writeLong(pair.getKey());
            out.writeLong(pair.getValue());
        }
        out.writeInt(inForce.size());
        for (EntityCorrection correction : inForce) {
            SavedCorrection.save(correction, out);
        }
    }

    void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            rejoined.put(in.readLong(), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            EntityCorrection correction = SavedCorrection.restored(in);
            inForce.add(correction);
            if (correction instanceof EntityCorrection.Parting split) {
                splits.computeIfAbsent(split.entity(), none -> new ArrayList<>())
                        .add(split);
            }
        }
        join();
    }
}

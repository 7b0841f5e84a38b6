package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.Snapshot;

/** Which entities a name could be: those that share the consonants of a word, the initials, or the place. */
final class EntityIndex {
    private static final int MAX_CANDIDATES = 64;

    /** A word that so many share ("Mohammed") finds nobody by itself. */
    private static final int COMMON = 2000;

    /** What being one and the same known entity counts beside shared words. */
    private static final int SURE = 100;

    private final Map<Object, Set<Long>> holders = new HashMap<>();

    void add(long entity, NameKey key, Object place) {
        for (Object block : blocks(key, place)) {
            holders.computeIfAbsent(block, none -> new HashSet<>()).add(entity);
        }
    }

    /** Makes an entity findable by its identifier in the knowledge base. */
    void add(long entity, String known) {
        holders.computeIfAbsent("known " + known, none -> new HashSet<>()).add(entity);
    }

    /** Forgets all but these. */
    void retain(Set<Long> entities) {
        holders.values().removeIf(sharing -> sharing.retainAll(entities) && sharing.isEmpty());
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(holders.size());
        for (Map.Entry<Object, Set<Long>> block : holders.entrySet()) {
            boolean number = block.getKey() instanceof Long;
            out.writeBoolean(number);
            Snapshot.write(out, block.getKey().toString());
            Snapshot.write(
                    out, block.getValue().stream().mapToLong(Long::longValue).toArray());
        }
    }

    void restore(DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            boolean number = in.readBoolean();
            String block = Snapshot.readString(in);
            Set<Long> sharing = new HashSet<>();
            for (long entity : Snapshot.readLongs(in)) {
                sharing.add(entity);
            }
            holders.put(number ? (Object) Long.valueOf(block) : block, sharing);
        }
    }

    /** At most {@value #MAX_CANDIDATES}: those that share most come first, then the smaller id. */
    List<Long> candidates(Iterable<NameKey> keys, Object place, @Nullable String known) {
        Map<Long, Integer> shared = new LinkedHashMap<>();
        holders.getOrDefault("known " + known, Collections.emptySet()).forEach(entity -> shared.put(entity, SURE));
        for (NameKey key : keys) {
            for (Object block : blocks(key, place)) {
                Set<Long> sharing = holders.getOrDefault(block, Collections.emptySet());
                if (sharing.size() <= COMMON) {
                    sharing.forEach(entity -> shared.merge(entity, 1, Integer::sum));
                }
            }
        }
        List<Map.Entry<Long, Integer>> found = new ArrayList<>(shared.entrySet());
        found.sort(Comparator.<Map.Entry<Long, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey));
        return found.stream().limit(MAX_CANDIDATES).map(Map.Entry::getKey).toList();
    }

    private static Set<Object> blocks(NameKey key, Object place) {
        Set<Object> blocks = new HashSet<>();
        for (NameToken token : key.tokens) {
            if (!token.has(NameToken.INITIAL | NameToken.GENERIC | NameToken.NUMBER)) {
                blocks.add(token.skeleton);
            }
            for (int given : token.given) {
                if (key.tokens.length == 1) {
                    blocks.add("given " + given);
                }
            }
        }
        if (key.tokens.length > 1) {
            blocks.add("whole " + key.wholeSkeleton);
        }
        if (key.acronym != null) {
            blocks.add("letters " + key.acronym);
        }
        for (String initials : key.initials) {
            if (initials.length() > 1) {
                blocks.add("letters " + initials);
            }
        }
        if (!place.equals("")) {
            blocks.add("place " + place);
        }
        if (blocks.isEmpty()) {
            blocks.add("exact " + key.whole);
        }
        return blocks;
    }
}

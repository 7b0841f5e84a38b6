package org.throughline.engine.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.memory.Snapshot;

/** All that the register keeps of one entity. Bounded: the commonest spellings, companions and roles stay. */
final class Dossier {
    private static final int MAX_KEYS = 12;
    private static final int MAX_COMPANIONS = 48;
    private static final int MAX_TITLES = 60;

    /** Full names are rare where less than one mention in so many bears one. */
    private static final int RARE = 20;

    final long id;
    final @Nullable String place;
    final TreeMap<String, Integer> spellings = new TreeMap<>();
    final Map<String, NameKey> keys = new LinkedHashMap<>();
    final Map<Long, Integer> companions = new LinkedHashMap<>();
    private final EnumMap<EntityKind, Integer> kinds = new EnumMap<>(EntityKind.class);
    private final TreeMap<String, Integer> titles = new TreeMap<>();
    long lastSeen;
    /** The identifier in the knowledge base that the first article to know one gave. */
    @Nullable
    String known;

    Dossier(long id, @Nullable String place) {
        this.id = id;
        this.place = place;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(id);
        Snapshot.write(out, place == null ? "" : place);
        Snapshot.write(out, spellings);
        Snapshot.write(out, titles);
        out.writeInt(keys.size());
        for (String spelling : keys.keySet()) {
            Snapshot.write(out, spelling);
        }
        out.writeInt(companions.size());
        for (Map.Entry<Long, Integer> companion : companions.entrySet()) {
            out.writeLong(companion.getKey());
            out.writeInt(companion.getValue());
        }
        for (EntityKind kind : EntityKind.values()) {
            out.writeInt(kinds.getOrDefault(kind, 0));
        }
        out.writeLong(lastSeen);
        Snapshot.write(out, known == null ? "" : known);
    }

    static Dossier restored(DataInputStream in) throws IOException {
        long id = in.readLong();
        String place = Snapshot.readString(in);
        Dossier dossier = new Dossier(id, place.isEmpty() ? null : place);
        dossier.spellings.putAll(Snapshot.readCounts(in));
        dossier.titles.putAll(Snapshot.readCounts(in));
        for (int left = in.readInt(); left > 0; left--) {
            String spelling = Snapshot.readString(in);
            dossier.keys.put(spelling, NameKey.of(spelling));
        }
        for (int left = in.readInt(); left > 0; left--) {
            dossier.companions.put(in.readLong(), in.readInt());
        }
        for (EntityKind kind : EntityKind.values()) {
            int count = in.readInt();
            if (count > 0) {
                dossier.kinds.put(kind, count);
            }
        }
        dossier.lastSeen = in.readLong();
        String known = Snapshot.readString(in);
        dossier.known = known.isEmpty() ? null : known;
        return dossier;
    }

    EntityKind kind() {
        EntityKind best = EntityKind.OTHER;
        int most = 0;
        for (Map.Entry<EntityKind, Integer> kind : kinds.entrySet()) {
            if (kind.getValue() > most) {
                most = kind.getValue();
                best = kind.getKey();
            }
        }
        return best;
    }

    /** How many articles named the entity. */
    int articles() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether any name is more than a surname. */
    boolean isNamedInFull() {
        return !keys.values().stream().allMatch(LocalName::isSurnameOnly);
    }

    /** Takes in what an article says of the entity; whether it was called by a new name. */
    boolean add(LocalEntity local, long now) {
        int keysBefore = keys.size();
        lastSeen = now;
        known = known == null ? local.known() : known;
        kinds.merge(local.kind(), 1, Integer::sum);
        local.spellings().forEach((spelling, count) -> {
            spellings.merge(spelling, count, Integer::sum);
            learnKey(spelling);
        });
        spellings.putIfAbsent(local.name(), 1);
        learnKey(local.name());
        for (String title : local.titles()) {
            if (titles.size() < MAX_TITLES || titles.containsKey(title)) {
                titles.merge(title, 1, Integer::sum);
            }
        }
        return keys.size() > keysBefore;
    }

    private void learnKey(String spelling) {
        if (keys.size() < MAX_KEYS && !keys.containsKey(spelling)) {
            keys.put(spelling, NameKey.of(spelling));
        }
    }

    /** Takes back what an older version of an article said. */
    void withdraw(LocalEntity local) {
        local.spellings().forEach((spelling, count) -> lessen(spellings, spelling, count));
        local.titles().forEach(title -> lessen(titles, title, 1));
        keys.keySet().removeIf(spelling -> !spellings.containsKey(spelling));
    }

    private static void lessen(Map<String, Integer> counts, String key, int by) {
        counts.computeIfPresent(key, (same, count) -> count > by ? count - by : null);
    }

    void meets(long companion) {
        companions.merge(companion, 1, Integer::sum);
        if (companions.size() > MAX_COMPANIONS) {
            long rarest = companions.entrySet().stream()
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .orElseThrow()
                    .getKey();
            companions.remove(rarest);
        }
    }

    /** Whether a word is part of a longer name of the entity. */
    boolean isNamedIn(NameToken word) {
        for (NameKey key : keys.values()) {
            for (NameToken token : key.tokens) {
                if (key.tokens.length > 1 && token.roman.equals(word.roman)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean has(String title) {
        return titles.containsKey(title);
    }

    /** Hands some spellings over to another dossier. */
    void give(Iterable<String> some, Dossier other) {
        kinds.forEach((kind, count) -> other.kinds.merge(kind, 1, Integer::sum));
        other.lastSeen = lastSeen;
        for (String spelling : some) {
            Integer count = spellings.remove(spelling);
            keys.remove(spelling);
            if (count != null) {
                other.spellings.merge(spelling, count, Integer::sum);
                other.learnKey(spelling);
            }
        }
    }

    /** Hands some roles over to another dossier of the same name, with as many mentions as were given one of them. */
    void giveRoles(Iterable<String> roles, Dossier other) {
        int given = 0;
        for (String role : roles) {
            Integer count = titles.remove(role);
            if (count != null) {
                other.titles.merge(role, count, Integer::sum);
                given += count;
            }
        }
        String name = shown(spellings);
        int moved = Math.max(1, Math.min(given, spellings.getOrDefault(name, 1)));
        lessen(spellings, name, moved);
        spellings.putIfAbsent(name, 1);
        other.spellings.merge(name, moved, Integer::sum);
        other.learnKey(name);
        other.kinds.merge(kind(), Math.max(1, given), Integer::sum);
        other.lastSeen = lastSeen;
    }

    /**
     * The form to show: of the full names that are usual (at least half as often as the commonest of them) the fullest; the
     * commonest form of all where full names are rare. Never "Ostian" for Ostia.
     */
    static String shown(Map<String, Integer> all) {
        Map<String, Integer> nouns = new TreeMap<>(all);
        nouns.keySet().removeIf(spelling -> Demonyms.country(spelling) != null);
        return nouns.isEmpty() ? ofPeople(all) : fullest(nouns);
    }

    /** The country of which only the people or the adjective was named. */
    private static String ofPeople(Map<String, Integer> adjectives) {
        String country = adjectives.isEmpty()
                ? null
                : Demonyms.country(adjectives.keySet().iterator().next());
        return country == null ? fullest(adjectives) : country;
    }

    private static String fullest(Map<String, Integer> spellings) {
        int all = spellings.values().stream().mapToInt(Integer::intValue).sum();
        int full = spellings.entrySet().stream()
                .filter(entry -> words(entry.getKey()) > 1)
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean byFullName = full * RARE >= all;
        int usual = spellings.entrySet().stream()
                .filter(entry -> !byFullName || words(entry.getKey()) > 1)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return spellings.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= usual)
                .filter(entry -> !byFullName || words(entry.getKey()) > 1)
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> Math.min(3, words(entry.getKey())))
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int words(String spelling) {
        return 1 + (int) spelling.chars().filter(c -> c == ' ').count();
    }

    /** The commonest first. */
    List<String> titles() {
        return titles.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package org.throughline.engine.name;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Article;

/** All that the register keeps of one entity. Bounded: the commonest spellings, companions and roles stay. */
final class Dossier {
    private static final int MAX_KEYS = 12;
    private static final int MAX_COMPANIONS = 48;
    private static final int MAX_USES = 400;
    private static final int MAX_ROLES = 60;

    final long id;
    final @Nullable String place;
    final TreeMap<String, Integer> spellings = new TreeMap<>();
    final Map<String, NameKey> keys = new LinkedHashMap<>();
    final Map<Long, Integer> companions = new LinkedHashMap<>();
    private final EnumMap<EntityKind, Integer> kinds = new EnumMap<>(EntityKind.class);
    private final TreeMap<String, Integer> uses = new TreeMap<>();
    private final TreeMap<String, EntityHistory.Role> roles = new TreeMap<>();
    long lastSeen;
    /** The identifier in the knowledge base that the first article to know one gave. */
    @Nullable
    String known;

    Dossier(long id, @Nullable String place) {
        this.id = id;
        this.place = place;
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

    int mentions() {
        return spellings.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Takes in what an article says of the entity; whether it was called by a new name. */
    boolean add(LocalEntity local, Article article, long now) {
        int keysBefore = keys.size();
        lastSeen = now;
        known = known == null ? local.known() : known;
        kinds.merge(local.kind(), 1, Integer::sum);
        local.spellings().forEach((spelling, count) -> addSpelling(spelling, count, article));
        spellings.putIfAbsent(local.name(), 1);
        learnKey(local.name());
        Instant time = article.time();
        LocalDate day = time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate();
        for (String title : local.titles()) {
            addRole(title, day);
        }
        return keys.size() > keysBefore;
    }

    private void addSpelling(String spelling, int count, Article article) {
        spellings.merge(spelling, count, Integer::sum);
        learnKey(spelling);
        String use = article.source() + '\t' + article.language() + '\t' + spelling;
        if (uses.size() < MAX_USES || uses.containsKey(use)) {
            uses.merge(use, count, Integer::sum);
        }
    }

    private void learnKey(String spelling) {
        if (keys.size() < MAX_KEYS && !keys.containsKey(spelling)) {
            keys.put(spelling, NameKey.of(spelling));
        }
    }

    private void addRole(String title, @Nullable LocalDate day) {
        EntityHistory.Role known = roles.get(title);
        if (known == null) {
            if (roles.size() < MAX_ROLES) {
                roles.put(title, new EntityHistory.Role(title, day, day, 1));
            }
            return;
        }
        LocalDate first = known.first() == null || day != null && day.isBefore(known.first()) ? day : known.first();
        LocalDate last = known.last() == null || day != null && day.isAfter(known.last()) ? day : known.last();
        roles.put(title, new EntityHistory.Role(title, first, last, known.count() + 1));
    }

    /** Takes back what an older version of an article said. */
    void withdraw(LocalEntity local, Article article) {
        local.spellings().forEach((spelling, count) -> {
            lessen(spellings, spelling, count);
            lessen(uses, article.source() + '\t' + article.language() + '\t' + spelling, count);
        });
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

    boolean has(String title) {
        return roles.containsKey(title);
    }

    /** Hands some spellings over to another dossier. */
    void give(Iterable<String> some, Dossier other) {
        kinds.forEach((kind, count) -> other.kinds.merge(kind, 1, Integer::sum));
        other.lastSeen = lastSeen;
        for (String spelling : some) {
            Integer count = spellings.remove(spelling);
            keys.remove(spelling);
            if (count != null) {
                other.spellings.put(spelling, count);
                other.learnKey(spelling);
            }
            for (String use : List.copyOf(uses.keySet())) {
                if (use.endsWith('\t' + spelling)) {
                    other.uses.merge(use, uses.getOrDefault(use, 0), Integer::sum);
                    uses.remove(use);
                }
            }
        }
    }

    /** The form to show: the commonest of those with the most words, else the commonest. */
    static String shown(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> Math.min(3, words(entry.getKey())))
                        .thenComparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int words(String spelling) {
        return 1 + (int) spelling.chars().filter(c -> c == ' ').count();
    }

    List<String> titles() {
        return roles.values().stream()
                .sorted(Comparator.comparingInt(EntityHistory.Role::count)
                        .reversed()
                        .thenComparing(EntityHistory.Role::title))
                .map(EntityHistory.Role::title)
                .toList();
    }

    EntityHistory history() {
        List<EntityHistory.Use> all = new ArrayList<>();
        uses.forEach((use, count) -> {
            String[] parts = use.split("\t", 3);
            all.add(new EntityHistory.Use(parts[0], parts[1], parts[2], count));
        });
        return new EntityHistory(all, List.copyOf(roles.values()));
    }
}

package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entity of an article while its names are being collected. */
final class EntityDraft {
    private static final int MOST_TITLES = 12;

    private final EntityKind kind;
    private final TreeMap<String, Integer> spellings = new TreeMap<>();
    private final List<String> titles = new ArrayList<>();
    private @Nullable String country;

    EntityDraft(EntityKind kind) {
        this.kind = kind;
    }

    EntityKind kind() {
        return kind;
    }

    /** Some of the names are adjectives or peoples of this country. */
    void peopleOf(String name) {
        country = name;
    }

    void add(FoundName name) {
        spellings.merge(name.spelling(), 1, Integer::sum);
        for (String title : name.titles()) {
            if (!titles.contains(title) && titles.size() < MOST_TITLES) {
                titles.add(title);
            }
        }
    }

    LocalEntity finish() {
        return new LocalEntity(kind, name(), spellings, titles);
    }

    /** The fullest form; of a country its most frequent noun, as written or, where only its people are named, in English. */
    private String name() {
        String best = "";
        int most = -1;
        for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            int weight = weight(spelling.getKey(), spelling.getValue());
            if (weight > most) {
                best = spelling.getKey();
                most = weight;
            }
        }
        return most == 0 && country != null ? country : best;
    }

    private int weight(String spelling, int count) {
        if (kind == EntityKind.PLACE) {
            return Demonyms.country(spelling) == null ? count : 0;
        }
        boolean shouted = spelling.length() > 5 && spelling.equals(spelling.toUpperCase(Locale.ROOT));
        int words = shouted ? 0 : spelling.split(" ").length;
        return words * 100_000 + Math.min(999, spelling.length()) * 100 + Math.min(99, count);
    }
}

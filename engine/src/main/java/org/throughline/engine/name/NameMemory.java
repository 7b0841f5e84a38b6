package org.throughline.engine.name;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the stream has taught of names: which first names go with which surname, and how often. Bounded: when
 * full, the surnames longest unseen go.
 */
public final class NameMemory {
    private static final int MAX_SURNAMES = 100_000;
    private static final int MAX_EACH = 24;

    private final Map<String, Map<String, Integer>> firstNames = new LruMap();

    private static final class LruMap extends LinkedHashMap<String, Map<String, Integer>> {
        private static final long serialVersionUID = 1;

        LruMap() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Integer>> eldest) {
            return size() > MAX_SURNAMES;
        }
    }

    /** Learns from a person of an article. */
    void learn(LocalEntity person) {
        int space = person.name().lastIndexOf(' ');
        String surname = person.name().substring(space + 1);
        if (space > 0) {
            count(firstNames, surname, person.name().substring(0, space));
        }
    }

    private static void count(Map<String, Map<String, Integer>> counts, String surname, String what) {
        Map<String, Integer> those = counts.computeIfAbsent(surname, none -> new TreeMap<>());
        those.merge(what, 1, Integer::sum);
        if (those.size() > MAX_EACH) {
            String rarest = those.entrySet().stream()
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .orElseThrow()
                    .getKey();
            those.remove(rarest);
        }
    }

    /** The first names seen before a surname, with counts. */
    public Map<String, Integer> firstNamesOf(String surname) {
        return Collections.unmodifiableMap(firstNames.getOrDefault(surname, Map.of()));
    }
}

package org.throughline.server.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.store.library.SourceStanding;

/**
 * Who tells a story and who, of those that are read, does not: by country, language and the reader's own groups of sources.
 * A kind of which no two sources are read says nothing and is left out.
 *
 * @param only what all that tell it have in common, though others are read
 * @param missing of what several sources are read and none tells it
 */
public record Reach(List<Part> only, List<Part> missing) {
    private static final int FEWEST_READ = 2;
    private static final int MOST_SHOWN = 12;

    /** What the sources of a part have in common. */
    public enum Kind {
        COUNTRY,
        LANGUAGE,
        GROUP
    }

    /** @param read how many sources of it are read */
    public record Part(Kind kind, String name, int read) {
        public String shown(Wording words) {
            return switch (kind) {
                case COUNTRY -> words.country(name);
                case LANGUAGE -> words.nameOf(name);
                case GROUP -> name;
            };
        }
    }

    static Reach of(List<String> tellers, List<SourceStanding> all, Map<String, List<String>> groups) {
        Set<String> telling = new HashSet<>(tellers);
        List<Part> only = new ArrayList<>();
        List<Part> missing = new ArrayList<>();
        divide(Kind.COUNTRY, SourceStanding::country, telling, all, only, missing);
        divide(Kind.LANGUAGE, SourceStanding::language, telling, all, only, missing);
        groups.forEach((name, sources) -> {
            if (sources.size() >= FEWEST_READ && sources.stream().noneMatch(telling::contains)) {
                missing.add(new Part(Kind.GROUP, name, sources.size()));
            }
            if (!tellers.isEmpty() && sources.containsAll(tellers) && sources.size() < all.size()) {
                only.add(new Part(Kind.GROUP, name, sources.size()));
            }
        });
        return new Reach(only, missing.subList(0, Math.min(MOST_SHOWN, missing.size())));
    }

    private static void divide(
            Kind kind,
            Function<SourceStanding, @Nullable String> part,
            Set<String> telling,
            List<SourceStanding> all,
            List<Part> only,
            List<Part> missing) {
        Map<String, Integer> read = new TreeMap<>();
        Map<String, Integer> told = new TreeMap<>();
        int unknown = 0;
        for (SourceStanding source : all) {
            String name = part.apply(source);
            if (name == null || name.equals("und")) {
                unknown += telling.contains(source.name()) ? 1 : 0;
                continue;
            }
            read.merge(name, 1, Integer::sum);
            told.merge(name, telling.contains(source.name()) ? 1 : 0, Integer::sum);
        }
        read.forEach((name, count) -> {
            if (count >= FEWEST_READ && told.getOrDefault(name, 0) == 0) {
                missing.add(new Part(kind, name, count));
            }
        });
        List<String> tellingParts = told.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        if (unknown == 0 && tellingParts.size() == 1 && read.size() > 1) {
            only.add(new Part(kind, tellingParts.getFirst(), read.getOrDefault(tellingParts.getFirst(), 0)));
        }
    }
}

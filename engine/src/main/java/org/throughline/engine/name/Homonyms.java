package org.throughline.engine.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** Places of one name, told apart by what else an article names: Georgia beside Tbilisi, Georgia beside Atlanta. */
final class Homonyms {
    private static final Homonyms INSTANCE = new Homonyms();

    private final Map<String, List<Sense>> senses = new HashMap<>();

    private record Sense(String place, Set<String> companions) {}

    private Homonyms() {
        for (List<String> line : WordLists.words(Homonyms.class, "homonyms.txt")) {
            List<Sense> places = new ArrayList<>();
            for (String sense : line.subList(1, line.size())) {
                int equals = sense.indexOf('=');
                places.add(new Sense(
                        sense.substring(0, equals),
                        Set.of(sense.substring(equals + 1).split(",", -1))));
            }
            senses.put(PlaceNames.key(line.getFirst()), places);
        }
    }

    /**
     * The place that a name means.
     *
     * @param words the words of all names of the article
     * @return null if the name is of no known place
     */
    static @Nullable String placeOf(String name, Set<String> words) {
        List<Sense> places = INSTANCE.senses.get(PlaceNames.key(name));
        if (places == null) {
            return PlaceNames.placeOf(name);
        }
        Sense best = places.getFirst();
        long most = 0;
        for (Sense place : places) {
            long found = place.companions().stream().filter(words::contains).count();
            if (found > most) {
                most = found;
                best = place;
            }
        }
        return best.place();
    }
}

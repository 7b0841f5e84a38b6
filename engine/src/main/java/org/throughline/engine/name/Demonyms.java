package org.throughline.engine.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** Which country an English adjective or people's name speaks of: "Russian troops" are Russia's. */
public final class Demonyms {
    private static final Map<String, String> COUNTRIES = read();

    private Demonyms() {}

    private static Map<String, String> read() {
        Map<String, String> countries = new HashMap<>();
        for (List<String> line : WordLists.words(Demonyms.class, "demonyms.txt")) {
            for (String word : line.subList(1, line.size())) {
                countries.put(word.replace('_', ' '), line.getFirst().replace('_', ' '));
            }
        }
        return countries;
    }

    /** The country's English name, or null. */
    public static @Nullable String country(String word) {
        return COUNTRIES.get(word.toLowerCase(Locale.ROOT));
    }
}

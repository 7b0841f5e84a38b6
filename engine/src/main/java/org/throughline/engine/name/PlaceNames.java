package org.throughline.engine.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/**
 * Countries and great cities by their names in many languages (from CLDR, {@code places.txt.gz}), and those of more than one
 * name ({@code renamed-places.txt}). A place is known by its ISO 3166 code, its zone of time, or its first name.
 *
 * <p>About 15,000 names, 2 MB, loaded at the first question in some 50 ms.
 */
public final class PlaceNames {
    private static final PlaceNames INSTANCE = new PlaceNames();

    private final Map<String, String> places = new HashMap<>();

    private PlaceNames() {
        for (String line : common()) {
            String[] names = line.split(" ", -1);
            for (int i = 1; i < names.length; i++) {
                places.putIfAbsent(names[i], names[0]);
            }
        }
        for (String line : WordLists.lines(PlaceNames.class, "renamed-places.txt")) {
            String[] names = line.split(";", -1);
            String first = key(names[0]);
            String place = places.getOrDefault(first, names[0]);
            for (String name : names) {
                places.put(key(name), place);
            }
        }
    }

    /** The place of that name, under which all its names are known; null for most names. */
    public static @Nullable String placeOf(String name) {
        return INSTANCE.places.get(key(name.length() > 60 ? name.substring(0, 60) : name));
    }

    static @Nullable String placeOf(List<NameWord> words) {
        return words.size() > 7 ? null : INSTANCE.places.get(key(words));
    }

    /** What a name of a place is looked up by: its words' sounds without articles, underscores between. */
    public static String key(String name) {
        return key(new NameSplitter(name).words());
    }

    private static String key(List<NameWord> words) {
        StringBuilder key = new StringBuilder();
        for (NameWord word : words) {
            if (!word.roman().equals("the")) {
                key.append(key.isEmpty() ? "" : "_").append(word.roman());
            }
        }
        return key.toString();
    }

    /** The packed list; none while it is being made. */
    private static List<String> common() {
        try (InputStream bytes = PlaceNames.class.getResourceAsStream("places.txt.gz")) {
            return bytes == null ? List.of() : WordLists.lines(new GZIPInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

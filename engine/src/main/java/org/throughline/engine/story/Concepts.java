package org.throughline.engine.story;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.wordlist.WordLists;

/**
 * What a word stands for in any language: countries by the names that Unicode's locale data gives them, and some 130 common
 * words of the news in eight languages, written for this purpose ({@code concepts.txt}). Words are known by how they begin,
 * so that endings do not matter.
 */
final class Concepts {
    private static final List<String> COLUMNS = List.of("en", "es", "pt", "fr", "de", "ru", "ar", "sl");
    private static final int LONGEST = 14;
    private static final int COUNTRY_STEM = 4;

    /** Concept by hash of a beginning, per language; exact words have a hash of their own. */
    private final Map<Integer, Integer> begins = new HashMap<>();

    private Concepts() {}

    static Concepts shipped() {
        return Shipped.CONCEPTS;
    }

    private static Concepts load() {
        Concepts concepts = new Concepts();
        for (String language : COLUMNS) {
            concepts.addCountries(language);
        }
        int number = 0;
        for (String line : WordLists.lines(Concepts.class, "concepts.txt")) {
            concepts.addLine(line, ++number);
        }
        return concepts;
    }

    private void addLine(String line, int concept) {
        String[] cells = line.split("\\|");
        for (int i = 0; i < Math.min(cells.length, COLUMNS.size()); i++) {
            for (String entry : cells[i].strip().split(" ")) {
                boolean exact = entry.startsWith("=");
                add(COLUMNS.get(i), exact ? entry.substring(1) : entry, exact, concept);
            }
        }
    }

    private void addCountries(String language) {
        for (String country : ULocale.getISOCountries()) {
            String name = new ULocale("", country).getDisplayCountry(ULocale.forLanguageTag(language));
            WordScanner scanner = new WordScanner(name);
            if (scanner.next() && scanner.end() == name.length() && scanner.length() >= COUNTRY_STEM) {
                String normal = scanner.normal();
                String stem =
                        normal.substring(0, Math.min(normal.length(), COUNTRY_STEM + (normal.length() > 6 ? 1 : 0)));
                add(language, stem, false, 1000 + Objects.hash(country));
            }
        }
    }

    private void add(String language, String beginning, boolean exact, int concept) {
        WordScanner scanner = new WordScanner(beginning);
        if (scanner.next()) {
            begins.putIfAbsent(key(language.hashCode(), scanner, scanner.length(), exact), concept);
        }
    }

    private static int key(int language, WordScanner word, int length, boolean exact) {
        return WordScanner.mix(word.hash(0, length) ^ language) + (exact ? 1 : 0);
    }

    /** The concept of the scanner's word, 0 if it has none. */
    int of(WordScanner word, int language) {
        Integer concept = begins.get(key(language, word, word.length(), true));
        for (int length = Math.min(word.length(), LONGEST); concept == null && length >= 2; length--) {
            concept = begins.get(key(language, word, length, false));
        }
        return concept == null ? 0 : concept;
    }

    /** Loaded when first used. */
    private static final class Shipped {
        static final Concepts CONCEPTS = load();
    }
}

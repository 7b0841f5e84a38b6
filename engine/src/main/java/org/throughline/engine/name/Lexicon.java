package org.throughline.engine.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.engine.language.Token;
import org.throughline.engine.wordlist.WordLists;

/**
 * What is known of words before any article is read: names of countries and cities in the article's language and in
 * English (from CLDR), given names, titles, words that make an organisation or a place, peoples.
 *
 * <p>A word or phrase has kinds, a set of bits. Inflected forms are found by their stems where the script inflects names
 * (Cyrillic), or without the German genitive. One lexicon a language, made when first asked for (tens of milliseconds) and
 * kept; immutable from then on.
 */
public final class Lexicon {
    public static final int GIVEN = 1;
    public static final int PARTICLE = 1 << 1;
    public static final int TITLE = 1 << 2;
    public static final int ORGANISATION_WORD = 1 << 3;
    public static final int PLACE_WORD = 1 << 4;
    public static final int BEFORE_PLACE = 1 << 5;
    public static final int SPEECH = 1 << 6;
    public static final int PLACE = 1 << 7;
    public static final int ORGANISATION = 1 << 8;
    public static final int PEOPLE = 1 << 9;
    public static final int CITY = 1 << 10;
    /** Set beside another bit on every word of a phrase but the first. */
    public static final int INSIDE = 1 << 11;

    private static final int LONGEST_PHRASE = 6;
    private static final int SHORTEST_STEM = 4;
    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("given", GIVEN),
            Map.entry("given.cyr", GIVEN),
            Map.entry("particle", PARTICLE),
            Map.entry("title", TITLE),
            Map.entry("org", ORGANISATION_WORD),
            Map.entry("place", PLACE_WORD),
            Map.entry("before", BEFORE_PLACE),
            Map.entry("speech", SPEECH),
            Map.entry("region", PLACE),
            Map.entry("city", CITY),
            Map.entry("known", ORGANISATION),
            Map.entry("demonym", PEOPLE));
    private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Set<String> LANGUAGES = languages();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    /** Phrases by their first word: the whole phrase in lower case, words apart by one space. */
    private final Map<String, Integer> phrases = new HashMap<>();

    private final Map<String, Integer> longest = new HashMap<>();

    private Lexicon(String language) {
        readWords();
        addLocale(ULocale.ENGLISH);
        if (!language.equals("en")) {
            addLocale(ULocale.forLanguageTag(language));
        }
    }

    /** The lexicon for texts in a language; an unknown one gets the English names. */
    public static Lexicon of(String language) {
        return BY_LANGUAGE.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", Lexicon::new);
    }

    private static Set<String> languages() {
        Set<String> languages = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            languages.add(locale.getLanguage());
        }
        return Set.copyOf(languages);
    }

    private void readWords() {
        for (List<String> line : WordLists.words(Lexicon.class, "known-words.txt")) {
            int kind = KINDS.getOrDefault(line.getFirst(), 0);
            for (String word : line.subList(1, line.size())) {
                add(word.replace('_', ' '), kind);
            }
        }
    }

    private void addLocale(ULocale locale) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
        for (String country : ULocale.getISOCountries()) {
            addName(names.regionDisplayName(country), country, PLACE);
        }
        for (String region : List.of(
                "001", "002", "003", "005", "009", "013", "019", "021", "029", "030", "034", "035", "039", "142", "143",
                "145", "150", "151", "154", "155", "011", "014", "015", "017", "018", "419")) {
            addName(names.regionDisplayName(region), region, PLACE);
        }
        TimeZoneNames zones = TimeZoneNames.getInstance(locale);
        for (String zone : TimeZone.getAvailableIDs()) {
            String city = zones.getExemplarLocationName(zone);
            if (city != null) {
                addName(city, zone, CITY);
            }
        }
        for (String language : ULocale.getISOLanguages()) {
            if (language.length() == 2) {
                addName(names.languageDisplayName(language), language, PEOPLE);
            }
        }
    }

    private void addName(String name, String code, int kind) {
        int bracket = name.indexOf('(');
        String plain = (bracket > 0 ? name.substring(0, bracket) : name).strip();
        if (!plain.equals(code) && plain.length() > 2) {
            add(plain, kind);
        }
    }

    private void add(String phrase, int kind) {
        String key = normal(phrase);
        int space = key.indexOf(' ');
        if (space < 0) {
            words.merge(key, kind, (one, other) -> one | other);
            if (isCyrillic(key) && (kind & (PLACE | CITY | GIVEN | PEOPLE)) != 0) {
                stems.merge(stem(key), kind, (one, other) -> one | other);
            }
            return;
        }
        phrases.merge(key, kind, (one, other) -> one | other);
        longest.merge(key.substring(0, space), key.split(" ").length, Math::max);
    }

    /** Lower case, hyphens as words of their own, as the tokens have them in the languages that part them. */
    private static String normal(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace('’', '\'').replace(" & ", " and ");
    }

    private static boolean isCyrillic(String word) {
        return word.charAt(0) >= 'Ѐ' && word.charAt(0) <= 'ӿ';
    }

    private static String stem(String word) {
        int end = word.length();
        while (end > SHORTEST_STEM && "аеёиоуыэюяйь".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** The kinds of one word in lower case, also if inflected. */
    public int kinds(String lower) {
        Integer exact = words.get(lower);
        if (exact != null) {
            return exact;
        }
        int length = lower.length();
        if (length > SHORTEST_STEM + 1 && lower.endsWith("s") && lower.charAt(length - 2) != 's') {
            return words.getOrDefault(lower.substring(0, length - 1), 0) & (PLACE | CITY | GIVEN | ORGANISATION);
        }
        if (length > SHORTEST_STEM && isCyrillic(lower)) {
            for (int cut = 0; cut <= 3 && length - cut >= SHORTEST_STEM; cut++) {
                Integer stemmed = stems.get(lower.substring(0, length - cut));
                if (stemmed != null) {
                    return stemmed;
                }
            }
        }
        return 0;
    }

    /** The kinds of every token, phrases included. */
    public int[] kinds(List<Token> tokens) {
        List<String> lower = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            lower.add(normal(token.form()));
        }
        int[] kinds = new int[lower.size()];
        for (int place = 0; place < kinds.length; place++) {
            kinds[place] |= kinds(lower.get(place));
            markPhrases(lower, place, kinds);
        }
        return kinds;
    }

    private void markPhrases(List<String> lower, int place, int[] kinds) {
        int most = Math.min(longest.getOrDefault(lower.get(place), 0), LONGEST_PHRASE);
        StringBuilder phrase = new StringBuilder(lower.get(place));
        for (int length = 2; length <= most && place + length <= lower.size(); length++) {
            phrase.append(' ').append(lower.get(place + length - 1));
            int kind = phrases.getOrDefault(phrase.toString(), 0);
            if (kind != 0) {
                kinds[place] |= kind;
                for (int inside = place + 1; inside < place + length; inside++) {
                    kinds[inside] |= kind | INSIDE;
                }
            }
        }
    }
}

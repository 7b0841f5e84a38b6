package org.throughline.engine.action;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.engine.wordlist.WordLists;

/**
 * Which state an actor belongs to and what it is there, from the words that name it: "Israeli soldiers" are {@code ISR MIL}.
 *
 * <p>States by ISO 3166-1 alpha-3, bodies between states as {@code IGO}; sectors as in PLOVER. From lists beside this class.
 * Capitals and seats of government stand for their state. Immutable and safe for many threads.
 */
public final class ActorCodes {
    private static final int SHORTEST_SECTOR = 2;
    private static final int LAST = 99;
    private static final ActorCodes INSTANCE = new ActorCodes();

    private final Map<String, String> names = new HashMap<>();
    /** How many words the longest name has that begins with the word. */
    private final Map<String, Integer> beginnings = new HashMap<>();

    private final Map<String, String> sectors = new HashMap<>();
    private final Map<String, Integer> sectorRank = new HashMap<>();

    private ActorCodes() {
        read("countries.txt", "");
        read("leaders.txt", "GOV");
        read("organisations.txt", "");
        for (String line : WordLists.lines(ActorCodes.class, "sectors.txt")) {
            String[] cells = line.split("\t");
            sectorRank.put(cells[0], sectorRank.size());
            for (String word : cells[1].split(" ")) {
                sectors.putIfAbsent(word, cells[0]);
            }
        }
    }

    public static ActorCodes instance() {
        return INSTANCE;
    }

    /**
     * @param country ISO 3166-1 alpha-3 or {@code IGO}; empty if not said
     * @param sector PLOVER sector; empty if not said
     */
    public record Code(String country, String sector) {
        public static final Code NONE = new Code("", "");

        @Override
        public String toString() {
            return country.isEmpty() && !sector.isEmpty() ? "---" + sector : country + sector;
        }
    }

    private void read(String resource, String sector) {
        for (String line : WordLists.lines(ActorCodes.class, resource)) {
            String[] cells = line.split(";");
            for (int i = 1; i < cells.length; i++) {
                String name = key(cells[i]);
                names.putIfAbsent(name, cells[0] + sector);
                String[] words = name.split(" ");
                beginnings.merge(bare(words[0]), words.length, Math::max);
            }
        }
    }

    /** Names keep their capitals, so that "us" and "turkey" are no states. */
    private static String key(String name) {
        String plain = name.replace('’', '\'').strip();
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** The code of a name or phrase. */
    public Code of(String phrase) {
        return of(List.of(phrase.strip().split("\\s+")));
    }

    /** The code of a phrase in words: the first state named in it, and the sector of its last telling word. */
    public Code of(List<String> words) {
        String named = "";
        int at = 0;
        while (at < words.size()) {
            int length = longestName(words, at);
            if (length > 0) {
                named = named.isEmpty() ? names.getOrDefault(joined(words, at, length), "") : named;
            }
            at += Math.max(1, length);
        }
        String country = named.length() >= 3 ? named.substring(0, 3) : "";
        String own = named.length() > 3 ? named.substring(3) : "";
        String said = sector(words);
        return new Code(country, said.isEmpty() || own.equals("REB") ? own : said);
    }

    private String sector(List<String> words) {
        String found = "";
        int rank = Integer.MAX_VALUE;
        for (String word : words) {
            String sector = word.length() < SHORTEST_SECTOR ? null : sectors.get(word.toLowerCase(Locale.ROOT));
            int own = sector == null ? Integer.MAX_VALUE : sectorRank.getOrDefault(sector, LAST);
            if (sector != null && own < rank) {
                found = sector;
                rank = own;
            }
        }
        return found;
    }

    /** How many words from here are a name, 0 if none. */
    int longestName(List<String> words, int at) {
        Integer longest = beginnings.get(bare(words.get(at)));
        if (longest == null) {
            return 0;
        }
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            if (names.containsKey(joined(words, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<String> words, int at, int length) {
        return bare(length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length)));
    }

    /** Without a possessive or a comma at the end. */
    private static String bare(String written) {
        String name = written.indexOf('’') < 0 ? written : written.replace('’', '\'');
        if (name.endsWith("'s")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith(",") || name.endsWith("'") ? name.substring(0, name.length() - 1) : name;
    }
}

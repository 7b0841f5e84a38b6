package org.throughline.engine.quotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** Words for people by office or kind, in English and German. Read once. */
final class Offices {
    private static final Offices INSTANCE = new Offices();
    private static final int SHORTEST_GERMAN = 4;
    /** Offices that one person of a body holds: "the Kremlin chief" is who elsewhere is "the Kremlin leader". */
    private static final Set<String> HEADS = Set.of(
            "president", "chief", "leader", "head", "boss", "chancellor", "premier", "chef", "präsident", "kanzler");

    private static final Set<String> VOICES = Set.of("spokesman", "spokeswoman", "spokesperson", "sprecher");

    private final CueLexicon english = CueLexicon.english();
    private final Map<String, String> german = new HashMap<>();
    private final Set<String> singular = new HashSet<>();

    private Offices() {
        for (String line : WordLists.lines(Offices.class, "people-de.txt")) {
            for (String noun : line.split(" ")) {
                german.put(noun, noun);
                german.put(noun + "in", noun);
                singular.add(noun);
                singular.add(noun + "in");
            }
        }
    }

    static Offices instance() {
        return INSTANCE;
    }

    /** The office that a word in lower case names, alone or at the end of a German compound; null if none. */
    @Nullable
    String of(String word) {
        if (english.isPerson(word)) {
            return word;
        }
        for (int at = 0; at + SHORTEST_GERMAN <= word.length(); at++) {
            String office = german.get(word.substring(at));
            if (office != null) {
                return office;
            }
        }
        return null;
    }

    /** Whether the word speaks of several. */
    boolean isPlural(String word) {
        boolean people = word.endsWith("men") || word.endsWith("innen") || word.equals("people");
        return people || (word.endsWith("s") && english.isPerson(word.substring(0, word.length() - 1)));
    }

    /** What offices of one rank have in common; null where an office stands for itself. */
    static @Nullable String rank(String office) {
        if (HEADS.contains(office)) {
            return "^head";
        }
        return VOICES.contains(office) ? "^voice" : null;
    }

    /** What the word for an office tells about its holder. */
    static Gender gender(String word, String office) {
        boolean german = !word.equals(office) && word.endsWith("in") && !office.endsWith("in");
        return german ? Gender.FEMALE : Gender.of(word);
    }
}

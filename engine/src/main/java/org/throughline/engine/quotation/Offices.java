package org.throughline.engine.quotation;

import java.util.HashMap;
import java.util.Locale;
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

    /** Words of the list that speak of bodies and crowds, not of one person. */
    private static final Set<String> BODIES = Set.of(
            "police",
            "campaign",
            "administration",
            "government",
            "ministry",
            "department",
            "agency",
            "office",
            "committee",
            "commission",
            "court",
            "council",
            "party",
            "company",
            "group",
            "organization",
            "organisation",
            "union",
            "association",
            "institute",
            "university",
            "newspaper",
            "magazine",
            "network",
            "paper",
            "journal",
            "team",
            "staff",
            "people",
            "others",
            "many",
            "some",
            "most",
            "republican",
            "democrat",
            "conservative",
            "liberal",
            "star",
            "insider");

    private static final Set<String> VOICES = Set.of("spokesman", "spokeswoman", "spokesperson", "sprecher");

    private final CueLexicon english = CueLexicon.english();
    private final Map<String, String> german = new HashMap<>();

    private Offices() {
        for (String line : WordLists.lines(Offices.class, "people-de.txt")) {
            for (String noun : line.split(" ")) {
                german.put(noun, noun);
                german.put(noun + "in", noun);
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
            return BODIES.contains(word) || isPlural(word) ? null : word;
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
        return people
                || (word.endsWith("s") && english.isPerson(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && english.isPerson(word.substring(0, word.length() - 2)));
    }

    /** Whether the last word of a phrase speaks of a body. */
    static boolean namesBody(String phrase) {
        String stripped = phrase.strip();
        String last = stripped.substring(stripped.lastIndexOf(' ') + 1);
        return BODIES.contains(last.toLowerCase(Locale.ROOT));
    }

    /** Whether the word is for somebody who speaks for a body. */
    static boolean isVoice(String word) {
        return VOICES.contains(word);
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

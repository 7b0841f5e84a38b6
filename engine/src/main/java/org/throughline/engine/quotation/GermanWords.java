package org.throughline.engine.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.wordlist.WordLists;

/** The German words that report speech, and the forms of the reporting mood (Konjunktiv). */
final class GermanWords {
    static final int CLASSES = 11;
    private static final List<String> ENDINGS = List.of("t", "te", "ten", "en", "e", "et", "ete", "eten", "end");
    private static final Set<String> REPORTING_MOOD = Set.of(
            "sei",
            "seien",
            "habe",
            "werde",
            "könne",
            "müsse",
            "solle",
            "dürfe",
            "wolle",
            "wisse",
            "gebe",
            "gehe",
            "komme",
            "stehe",
            "liege",
            "bleibe",
            "brauche",
            "mache",
            "lasse",
            "sehe",
            "finde",
            "nehme",
            "halte",
            "führe",
            "bringe",
            "stelle",
            "bestehe",
            "handele",
            "handle",
            "möge",
            "fehle",
            "zeige",
            "bedeute",
            "diene",
            "gehöre",
            "sprich",
            "spreche",
            "leide",
            "entspreche",
            "betrage",
            "erhalte",
            "trage",
            "verstoße",
            "gelte",
            "falle",
            "lebe",
            "laufe");
    private static final Set<String> REMOTE_MOOD = Set.of(
            "wäre", "wären", "hätte", "hätten", "würde", "würden", "könnte", "könnten", "müsste", "müssten", "dürfte",
            "dürften", "soll", "sollen", "sollte", "sollten");
    private static final Set<String> DETERMINERS = Set.of(
            "der",
            "die",
            "das",
            "dem",
            "den",
            "des",
            "ein",
            "eine",
            "einer",
            "eines",
            "einem",
            "einen",
            "seiner",
            "seinem",
            "ihrer",
            "ihrem",
            "sein",
            "ihr",
            "seine",
            "ihre",
            "von",
            "vom",
            "aus",
            "im",
            "in",
            "am",
            "für",
            "zur",
            "zum",
            "und",
            "mehrere",
            "mehrerer",
            "zwei",
            "drei",
            "beiden",
            "dieser",
            "diese",
            "eigenen");

    private static final GermanWords ONLY = new GermanWords();

    private final Map<String, Integer> classes = new HashMap<>();

    private GermanWords() {
        int number = 0;
        for (String line : WordLists.lines(GermanWords.class, "cues-de.txt")) {
            String[] halves = line.split("\t", 2)[1].split(" = ", 2);
            int bit = 1 << number++;
            boolean nouns = line.startsWith("source") || line.startsWith("noun");
            for (String stem : halves[0].split(" ")) {
                if (nouns) {
                    put(stem, bit);
                } else {
                    ENDINGS.forEach(ending -> put(stem + ending, bit));
                    put("ge" + stem + "t", bit);
                }
            }
            if (halves.length > 1) {
                List.of(halves[1].split(" ")).forEach(form -> put(form, bit));
            }
        }
    }

    static GermanWords german() {
        return ONLY;
    }

    private void put(String form, int bit) {
        classes.merge(form, bit, (one, other) -> one | other);
    }

    /** The classes of a form in lower case, as bits: the verbs first, then nouns of source, then other nouns. */
    int classesOf(String form) {
        return classes.getOrDefault(form, 0);
    }

    /** Whether a form is a verb that reports. */
    boolean isVerb(String form) {
        return (classesOf(form) & ((1 << (CLASSES - 2)) - 1)) != 0;
    }

    /** Whether a noun says whose word something is ("nach Angaben"). */
    boolean isSourceNoun(String form) {
        return (classesOf(form) >> (CLASSES - 2) & 1) == 1;
    }

    static boolean isReportingMood(String form) {
        return REPORTING_MOOD.contains(form);
    }

    static boolean isRemoteMood(String form) {
        return REMOTE_MOOD.contains(form);
    }

    static boolean isDeterminer(String form) {
        return DETERMINERS.contains(form);
    }
}

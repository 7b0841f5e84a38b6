package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.engine.time.TimeWord.Sense;
import org.throughline.engine.wordlist.WordLists;

/** The words of one language that speak of time. The file's form is told at its head. */
final class TimeLexicon {
    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<String, List<Sense>> capitalised = new HashMap<>();

    TimeLexicon(String language) {
        for (String line : WordLists.lines(TimeLexicon.class, language + ".lexicon")) {
            String[] cells = line.split("\t");
            Sense sense = new Sense(cells[1], cells[2]);
            if (cells[0].startsWith("^")) {
                capitalised
                        .computeIfAbsent(cells[0].substring(1), w -> new ArrayList<>())
                        .add(sense);
            } else {
                senses.computeIfAbsent(cells[0], w -> new ArrayList<>()).add(sense);
            }
        }
    }

    List<Sense> senses(String lower, boolean startsWithCapital) {
        List<Sense> any = senses.getOrDefault(lower, List.of());
        if (!startsWithCapital) {
            return any;
        }
        List<Sense> capital = capitalised.getOrDefault(lower, List.of());
        if (any.isEmpty() || capital.isEmpty()) {
            return any.isEmpty() ? capital : any;
        }
        List<Sense> both = new ArrayList<>(capital);
        both.addAll(any);
        return both;
    }

    boolean knows(String lower) {
        return senses.containsKey(lower) || capitalised.containsKey(lower);
    }
}

package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** The words and rules of one language. Read once from the resources beside this class; immutable afterwards. */
final class TimeGrammar {
    private static final Set<String> LANGUAGES = Set.of("en", "de", "ru");
    private static final Map<String, TimeGrammar> LOADED = new ConcurrentHashMap<>();

    private final TimeScanner scanner;
    private final Map<String, List<TimeRule>> rulesByBeginning = new HashMap<>();
    private final Map<TimeRule, Integer> order = new HashMap<>();

    private TimeGrammar(String language) {
        scanner = new TimeScanner(new TimeLexicon(language));
        for (String line : WordLists.lines(TimeGrammar.class, language + ".rules")) {
            TimeRule rule = new TimeRule(line);
            order.put(rule, order.size());
            for (String beginning : new LinkedHashSet<>(rule.beginnings())) {
                rulesByBeginning
                        .computeIfAbsent(beginning, name -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    /** The grammar of a language, null if there is none. */
    static @Nullable TimeGrammar of(String language) {
        return LANGUAGES.contains(language) ? LOADED.computeIfAbsent(language, TimeGrammar::new) : null;
    }

    TimeScanner scanner() {
        return scanner;
    }

    /** The longest match at the word, of equally long ones that of the first rule. */
    TimeRule.@Nullable Match longest(List<TimeWord> words, int start) {
        TimeWord word = words.get(start);
        Best best = new Best();
        consider(rulesByBeginning.get(word.lower()), words, start, best);
        for (TimeWord.Sense sense : word.senses()) {
            consider(rulesByBeginning.get(sense.kind()), words, start, best);
        }
        return best.match;
    }

    private void consider(@Nullable List<TimeRule> rules, List<TimeWord> words, int start, Best best) {
        if (rules == null) {
            return;
        }
        for (TimeRule rule : rules) {
            TimeRule.Match match = rule.match(words, start);
            if (match != null) {
                best.offer(match, order.getOrDefault(rule, 0));
            }
        }
    }

    private static final class Best {
        TimeRule.@Nullable Match match;
        int place;

        void offer(TimeRule.Match other, int otherPlace) {
            boolean better =
                    match == null || other.end() > match.end() || (other.end() == match.end() && otherPlace < place);
            if (better) {
                match = other;
                place = otherPlace;
            }
        }
    }
}

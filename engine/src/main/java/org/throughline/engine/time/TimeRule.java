package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule file: a pattern over words and what a match means. Patterns have at most a dozen elements and no
 * repetition, so a match costs a bounded number of comparisons.
 */
final class TimeRule {
    private final String meaning;
    private final List<Element> elements = new ArrayList<>();
    private @Nullable Condition before;
    private @Nullable Condition after;

    /** @param names words in lower case and kinds in upper case, any of which fits */
    private record Element(Set<String> names, boolean optional) {}

    private record Condition(Set<String> names, boolean wanted) {
        boolean holds(@Nullable TimeWord word) {
            return fits(names, word) == wanted;
        }
    }

    /**
     * A match: words from the first to before {@code end}.
     *
     * @param values by kind, the first word of each kind
     */
    record Match(String meaning, int start, int end, Map<String, String> values, Set<String> literals) {
        @Nullable
        String value(String kind) {
            return values.get(kind);
        }

        /** The value of a kind, empty if the words have none. */
        String text(String kind) {
            return values.getOrDefault(kind, "");
        }

        boolean has(String word) {
            return literals.contains(word);
        }
    }

    TimeRule(String line) {
        int tab = line.indexOf('\t');
        meaning = line.substring(0, tab);
        for (String item : line.substring(tab + 1).trim().split(" ")) {
            add(item);
        }
    }

    private void add(String item) {
        if (item.endsWith(")")) {
            boolean wanted = item.startsWith("(");
            Condition condition = new Condition(names(item.substring(wanted ? 1 : 2, item.length() - 1)), wanted);
            if (elements.isEmpty()) {
                before = condition;
            } else {
                after = condition;
            }
        } else if (item.startsWith("[")) {
            elements.add(new Element(names(item.substring(1, item.length() - 1)), true));
        } else {
            elements.add(new Element(names(item), false));
        }
    }

    private static Set<String> names(String item) {
        return item.equals("|") ? Set.of(item) : Set.copyOf(Arrays.asList(item.split("\\|")));
    }

    /** The words and kinds that a match can begin with. */
    List<String> beginnings() {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            names.addAll(element.names());
            if (!element.optional()) {
                break;
            }
        }
        return names;
    }

    /** The longest match that begins at the word, null if none. */
    @Nullable
    Match match(List<TimeWord> words, int start) {
        if (before != null && !before.holds(start == 0 ? null : words.get(start - 1))) {
            return null;
        }
        boolean[] used = new boolean[elements.size()];
        int end = end(words, start, 0, used);
        return end <= start ? null : captured(words, start, end, used);
    }

    private int end(List<TimeWord> words, int at, int element, boolean[] used) {
        if (element == elements.size()) {
            boolean fits = after == null || after.holds(at < words.size() ? words.get(at) : null);
            return fits ? at : -1;
        }
        Element wanted = elements.get(element);
        if (at < words.size() && fits(wanted.names(), words.get(at))) {
            used[element] = true;
            int end = end(words, at + 1, element + 1, used);
            if (end >= 0) {
                return end;
            }
        }
        used[element] = false;
        return wanted.optional() ? end(words, at, element + 1, used) : -1;
    }

    private Match captured(List<TimeWord> words, int start, int end, boolean[] used) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> literals = new LinkedHashSet<>();
        int at = start;
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                continue;
            }
            TimeWord word = words.get(at++);
            literals.add(word.lower());
            for (String name : elements.get(i).names()) {
                String value = word.value(name);
                if (value != null) {
                    values.putIfAbsent(name, value);
                }
            }
        }
        return new Match(meaning, start, end, values, literals);
    }

    private static boolean fits(Set<String> names, @Nullable TimeWord word) {
        if (word == null) {
            return false;
        }
        if (names.contains(word.lower())) {
            return true;
        }
        for (TimeWord.Sense sense : word.senses()) {
            if (names.contains(sense.kind())) {
                return true;
            }
        }
        return false;
    }
}

package org.throughline.engine.section;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.wordlist.WordLists;

/** Words that tell a section: those that publishers name their own sections by, and beginnings of words of reports. */
final class SectionWords {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    private final Map<String, Section> sections = new HashMap<>();
    private final boolean beginnings;

    /** @param beginnings whether a word counts that only begins like one of the list */
    private SectionWords(String list, boolean beginnings) {
        this.beginnings = beginnings;
        for (List<String> line : WordLists.words(SectionWords.class, list)) {
            Section section = Section.valueOf(line.getFirst());
            line.subList(1, line.size()).forEach(word -> sections.putIfAbsent(word, section));
        }
    }

    /** Names that publishers give their sections. */
    static SectionWords ofPublishers() {
        return new SectionWords("publishers-sections.txt", false);
    }

    /** Beginnings of words that reports of a section are full of. */
    static SectionWords ofReports() {
        return new SectionWords("report-words.txt", true);
    }

    /** The section that a word tells, lower case and without accents. */
    @Nullable
    Section of(String word) {
        if (!beginnings) {
            return sections.get(word);
        }
        for (int length = Math.min(LONGEST, word.length()); length >= SHORTEST; length--) {
            Section section = sections.get(word.substring(0, length));
            if (section != null && word.length() - length <= ending(length)) {
                return section;
            }
        }
        return null;
    }

    /** How many letters may follow a beginning: few after a short one, or "war" would begin "warning". */
    private static int ending(int length) {
        return length < 5 ? 1 : length == 5 ? 2 : LONGEST;
    }

    /** How many words of a text tell each section. */
    Map<Section, Integer> counts(String text, int most) {
        Map<Section, Integer> counts = new EnumMap<>(Section.class);
        WordScanner scanner = new WordScanner(text);
        for (int words = 0; words < most && scanner.next(); words++) {
            Section section = of(scanner.normal());
            if (section != null) {
                counts.merge(section, 1, Integer::sum);
            }
        }
        return counts;
    }
}

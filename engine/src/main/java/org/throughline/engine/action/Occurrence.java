package org.throughline.engine.action;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One telling of an action, as {@link ActionMatcher} compares it with others.
 *
 * @param document number of its document
 * @param trigger the words that carry the action
 * @param sentence the words of its sentence
 * @param participants the words that name who takes part, in the sentence
 * @param settings the words that name where and when
 * @param reporting whether it only reports ("said")
 */
public record Occurrence(
        int document,
        List<String> trigger,
        List<String> sentence,
        Set<String> participants,
        Set<String> settings,
        boolean reporting) {
    public Occurrence {
        trigger = lower(trigger);
        sentence = lower(sentence);
        participants = Set.copyOf(lower(List.copyOf(participants)));
        settings = Set.copyOf(lower(List.copyOf(settings)));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}

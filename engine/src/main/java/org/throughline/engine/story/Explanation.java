package org.throughline.engine.story;

import java.util.List;

/**
 * Why two articles are together, or why not: what they share and what the decision made of it.
 *
 * @param words words of both headlines and openings, the rarest first
 * @param names names in both
 * @param numbers numbers in both
 * @param hoursApart between their times, negative if a time is missing
 * @param probability that both are of one story, 0..1; 0.5 is the point of balance
 * @param evidence what weighed most, for and against
 */
public record Explanation(
        List<String> words,
        List<String> names,
        List<String> numbers,
        double hoursApart,
        double probability,
        List<Evidence> evidence) {
    public Explanation {
        words = List.copyOf(words);
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        evidence = List.copyOf(evidence);
    }

    /**
     * One feature of the decision.
     *
     * @param weight what it added to the log-odds; below 0 it spoke against
     */
    public record Evidence(String feature, double value, double weight) {}
}

package org.throughline.bench.area;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Judged answers, the surest first: how many of the surest tenth, fifth, ... are right. */
final class SurestFirst {
    private final List<Judged> answers = new ArrayList<>();

    /**
     * @param right whether the answer was found among the labels
     * @param speaker 1 if its speaker is right, 0 if wrong, -1 if the label names none or there is no label
     */
    private record Judged(double confidence, boolean right, int speaker) {}

    void add(double confidence, boolean right, int speaker) {
        answers.add(new Judged(confidence, right, speaker));
    }

    /**
     * @param labels how many answers there should be
     * @param second heading of the column of speakers; empty where answers have none
     */
    void print(int labels, String second, PrintStream out) {
        answers.sort(Comparator.comparingDouble(Judged::confidence).reversed());
        out.printf(Locale.ROOT, "%-7s %10s %10s %8s %s%n", "shown", "confidence", "precision", "recall", second);
        for (int tenth = 1; tenth <= 10; tenth++) {
            print(answers.subList(0, answers.size() * tenth / 10), tenth, labels, !second.isEmpty(), out);
        }
    }

    private static void print(List<Judged> shown, int tenth, int labels, boolean speaking, PrintStream out) {
        if (shown.isEmpty()) {
            return;
        }
        int right = 0;
        int told = 0;
        int speakers = 0;
        for (Judged one : shown) {
            right += one.right() ? 1 : 0;
            told += one.speaker() >= 0 ? 1 : 0;
            speakers += one.speaker() > 0 ? 1 : 0;
        }
        out.printf(
                Locale.ROOT,
                "%5d %% %10.3f %10.3f %8.3f %s%n",
                tenth * 10,
                shown.getLast().confidence(),
                (double) right / shown.size(),
                (double) right / labels,
                speaking ? String.format(Locale.ROOT, "%.3f", told == 0 ? 0 : (double) speakers / told) : "");
    }
}

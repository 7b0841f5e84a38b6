package org.throughline.engine.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.language.Sentence;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.reading.AnnotatedArticle;

/**
 * What a copy made of its original, sentence by sentence: kept, edited, added, dropped. Computed when looked at; costs a
 * comparison of every sentence with every other, of at most {@value #MOST} on either side.
 *
 * @param steps the copy's sentences in their order, then what it dropped
 */
public record Alignment(List<Step> steps) {
    private static final int MOST = 300;
    private static final double SAME = 0.95;
    private static final double LIKE = 0.5;

    public Alignment {
        steps = List.copyOf(steps);
    }

    /** What became of a sentence; one with another number is edited, however long. */
    public enum Change {
        KEPT,
        EDITED,
        ADDED,
        DROPPED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One sentence.
     *
     * @param original index among the original's sentences, -1 if added
     * @param copy index among the copy's sentences, -1 if dropped
     * @param likeness share of words in common (Dice), 0..1
     */
    public record Step(Change change, int original, int copy, double likeness) {}

    /** Aligns the reports' sentences; each of the original is used once. */
    public static Alignment between(AnnotatedArticle original, AnnotatedArticle copy) {
        List<Worded> left = worded(original);
        List<Worded> right = worded(copy);
        boolean[] used = new boolean[left.size()];
        List<Step> steps = new ArrayList<>();
        for (Worded sentence : right) {
            int best = -1;
            double likeness = LIKE;
            for (int i = 0; i < left.size(); i++) {
                double found = used[i] ? 0 : sentence.dice(left.get(i));
                if (found > likeness) {
                    best = i;
                    likeness = found;
                }
            }
            if (best < 0) {
                steps.add(new Step(Change.ADDED, -1, sentence.index(), 0));
            } else {
                used[best] = true;
                steps.add(new Step(
                        likeness >= SAME && sentence.hasNumbersOf(left.get(best)) ? Change.KEPT : Change.EDITED,
                        left.get(best).index(),
                        sentence.index(),
                        likeness));
            }
        }
        for (int i = 0; i < left.size(); i++) {
            if (!used[i]) {
                steps.add(new Step(Change.DROPPED, left.get(i).index(), -1, 0));
            }
        }
        return new Alignment(steps);
    }

    public long count(Change change) {
        return steps.stream().filter(step -> step.change() == change).count();
    }

    private static List<Worded> worded(AnnotatedArticle article) {
        List<Worded> worded = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (sentence.blockType().isBody() && worded.size() < MOST) {
                Set<Integer> words = new HashSet<>();
                List<Integer> numbers = new ArrayList<>();
                WordScanner scanner = new WordScanner(
                        article.article().text(),
                        sentence.span().start(),
                        sentence.span().end());
                while (scanner.next()) {
                    words.add(scanner.hash());
                    if (scanner.hasDigits()) {
                        numbers.add(scanner.hash());
                    }
                }
                worded.add(new Worded(sentence.index(), words, numbers));
            }
        }
        return worded;
    }

    private record Worded(int index, Set<Integer> words, List<Integer> numbers) {
        boolean hasNumbersOf(Worded other) {
            return numbers.equals(other.numbers);
        }

        double dice(Worded other) {
            int both = 0;
            for (int word : words) {
                both += other.words.contains(word) ? 1 : 0;
            }
            int all = words.size() + other.words.size();
            return all == 0 ? 0 : 2.0 * both / all;
        }
    }
}

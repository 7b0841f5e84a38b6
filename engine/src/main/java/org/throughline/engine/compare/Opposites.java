package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.wordlist.WordLists;

/** Sentences that are the same but for a word and its opposite: approved and rejected, rose and fell. */
final class Opposites {
    private static final double SAME_BUT_FOR_THE_WORD = 0.6;
    private static final List<Pair> PAIRS = read();

    /** Words that stand against one another; an ending of {@code *} takes in all that begin so. */
    private record Pair(List<String> left, List<String> right) {}

    private Opposites() {}

    private static List<Pair> read() {
        List<Pair> pairs = new ArrayList<>();
        for (String line : WordLists.lines(Opposites.class, "opposites.txt")) {
            String[] sides = line.substring(line.indexOf(' ')).split(";", -1);
            pairs.add(new Pair(words(sides[0]), words(sides[1])));
        }
        return List.copyOf(pairs);
    }

    private static List<String> words(String side) {
        return Stream.of(side.strip().split(" +", -1))
                .map(word -> Words.folded(word) + (word.endsWith("*") ? "*" : ""))
                .toList();
    }

    static List<Clash> between(SentenceProfile one, SentenceProfile other) {
        List<Clash> clashes = new ArrayList<>();
        for (Pair pair : PAIRS) {
            Words.@Nullable Item left = alone(one, pair.left(), pair.right());
            Words.@Nullable Item right = alone(other, pair.right(), pair.left());
            if (left == null || right == null) {
                left = alone(one, pair.right(), pair.left());
                right = alone(other, pair.left(), pair.right());
            }
            if (left != null
                    && right != null
                    && one.alike(other, Set.of(left.stem(), right.stem())) >= SAME_BUT_FOR_THE_WORD) {
                clashes.add(Clash.of(one, left.span(), other, right.span()));
            }
        }
        return clashes;
    }

    /** The word of one side in a sentence that has none of the other side. */
    private static Words.@Nullable Item alone(SentenceProfile sentence, List<String> side, List<String> against) {
        return first(sentence, against) == null ? first(sentence, side) : null;
    }

    private static Words.@Nullable Item first(SentenceProfile sentence, List<String> side) {
        for (Words.Item item : sentence.words().items()) {
            for (String word : side) {
                boolean begins = word.endsWith("*") && item.normal().startsWith(word.substring(0, word.length() - 1));
                if (begins || item.normal().equals(word)) {
                    return item;
                }
            }
        }
        return null;
    }
}

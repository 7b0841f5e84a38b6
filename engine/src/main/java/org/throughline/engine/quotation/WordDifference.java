package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one wording of a statement differs from another, word by word: what both have, what the later adds, what it cuts.
 *
 * <p>The longest common subsequence of the words, case and marks apart (Hunt and McIlroy 1976). Quadratic in the words, of
 * which the first {@value #MOST_WORDS} of each are compared; computed when looked at.
 *
 * @param pieces in reading order, no two neighbours of one kind
 */
public record WordDifference(List<Piece> pieces) {
    private static final int MOST_WORDS = 400;
    /** Of two wordings that hold the words, the one of like length is nearer. */
    private static final double LONGER_COSTS = 0.1;

    public WordDifference {
        pieces = List.copyOf(pieces);
    }

    /** Whose words a piece is. */
    public enum Kind {
        SAME,
        ADDED,
        CUT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param words as they are written: in the later wording, or in the earlier if it is cut */
    public record Piece(Kind kind, String words) {}

    public static WordDifference between(String earlier, String later) {
        List<Word> from = words(earlier);
        List<Word> to = words(later);
        int[][] common = common(from, to);
        Builder builder = new Builder();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).isSame(to.get(j))) {
                builder.add(Kind.SAME, to.get(j++));
                i++;
            } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                builder.add(Kind.CUT, from.get(i++));
            } else {
                builder.add(Kind.ADDED, to.get(j++));
            }
        }
        return new WordDifference(builder.pieces());
    }

    /** Whether every word is the same. */
    public boolean isNone() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    /** How much of the shorter wording the other has too, in letters: 0..1. */
    double likeness() {
        int[] letters = new int[Kind.values().length];
        pieces.forEach(piece -> letters[piece.kind().ordinal()] += piece.words().length());
        int same = letters[Kind.SAME.ordinal()];
        int shorter = same + Math.min(letters[Kind.ADDED.ordinal()], letters[Kind.CUT.ordinal()]);
        int longer = same + Math.max(letters[Kind.ADDED.ordinal()], letters[Kind.CUT.ordinal()]);
        return shorter == 0 ? 0 : (double) same / shorter - LONGER_COSTS * (longer - same) / longer;
    }

    /** Length of the longest common subsequence of what is left from each pair of places. */
    private static int[][] common(List<Word> from, List<Word> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).isSame(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Words with the marks that stand at them; ideographs one by one. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length() && words.size() < MOST_WORDS; at++) {
            boolean space = at == text.length() || Character.isWhitespace(text.charAt(at));
            boolean alone = at > 0 && !space && start >= 0 && Character.isIdeographic(text.charAt(at - 1));
            if ((space || alone) && start >= 0) {
                addTo(words, text.substring(start, at));
                start = -1;
            }
            start = start < 0 && !space ? at : start;
        }
        return words;
    }

    private static void addTo(List<Word> words, String written) {
        StringBuilder bare = new StringBuilder();
        written.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> bare.appendCodePoint(Character.toLowerCase(letter)));
        if (!bare.isEmpty()) {
            words.add(new Word(written, bare.toString()));
        }
    }

    private record Word(String written, String bare) {
        boolean isSame(Word other) {
            return bare.equals(other.bare);
        }
    }

    private static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();

        void add(Kind kind, Word word) {
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.kind() == kind) {
                pieces.set(pieces.size() - 1, new Piece(kind, last.words() + " " + word.written()));
            } else {
                pieces.add(new Piece(kind, word.written()));
            }
        }

        List<Piece> pieces() {
            return pieces;
        }
    }
}

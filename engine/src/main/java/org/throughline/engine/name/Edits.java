package org.throughline.engine.name;

/** Plain edit distance with neighbouring letters exchanged counted once (Damerau 1964, optimal string alignment). */
final class Edits {
    private Edits() {}

    /** At most the longer one's length; words of at most {@link SoundForm#MAX_LENGTH} letters. */
    static int between(String one, String other) {
        int width = other.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] next = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (int j = 1; j < width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int best = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], next[j - 1]) + 1);
                boolean turned = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = turned ? Math.min(best, before[j - 2] + 1) : best;
            }
            int[] free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[other.length()];
    }
}

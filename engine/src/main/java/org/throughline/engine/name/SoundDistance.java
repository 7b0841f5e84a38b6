package org.throughline.engine.name;

import java.util.Arrays;

/**
 * Weighted edit distance between two sound forms, given as codes ({@link SoundForm#codes}): exchanging what romanisations exchange (k and h, s and z, v and f, any two
 * vowels) costs little, another consonant costs all. Quadratic in forms of at most {@link SoundForm#MAX_LENGTH} letters;
 * about 60 ns for two words of seven.
 */
final class SoundDistance {
    private static final byte FULL = 100;
    /** Rows of the table of exchanges are so long: a power of two, 4 kB in all. */
    private static final int ROW = 64;

    private static final byte[] DROP = new byte[ROW];
    private static final byte[] DROP_HIDDEN = new byte[ROW];
    private static final byte[] EXCHANGE = new byte[ROW * ROW];

    static {
        Arrays.fill(EXCHANGE, FULL);
        Arrays.fill(DROP, FULL);
        for (int i = 0; i < ROW; i++) {
            EXCHANGE[i * ROW + i] = 0;
        }
        drop("aeou", 55);
        drop("i", 40);
        drop("h", 45);
        drop("j", 80);
        System.arraycopy(DROP, 0, DROP_HIDDEN, 0, ROW);
        for (char vowel : "aeiou".toCharArray()) {
            DROP_HIDDEN[SoundForm.code(vowel)] = 8;
        }
        DROP_HIDDEN[SoundForm.code('h')] = 30;
        exchange("ae 25 ao 30 ai 45 au 45 ei 20 eo 40 eu 45 io 45 iu 40 ou 15");
        exchange(
                "ji 30 je 60 jx 30 jc 30 jz 30 js 40 jg 45 jh 55 xs 25 xc 25 xz 35 cs 40 cz 25 ck 50 ch 50 xh 45 xk 50 sz 15");
        exchange(
                "kg 25 kh 30 gh 25 td 25 bp 30 bv 40 vf 20 pf 35 vu 30 vo 45 fu 60 mn 50 lr 60 st 60 zt 60 zd 50 gi 60 hi 70 vh 60 li 70 nl 80 zk 60 sk 60");
    }

    private final int[] above = new int[SoundForm.MAX_LENGTH * 2 + 1];
    private final int[] below = new int[SoundForm.MAX_LENGTH * 2 + 1];

    private static void drop(String letters, int cost) {
        for (char letter : letters.toCharArray()) {
            DROP[SoundForm.code(letter)] = (byte) cost;
        }
    }

    private static void exchange(String costs) {
        String[] words = costs.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            int one = SoundForm.code(words[i].charAt(0));
            int other = SoundForm.code(words[i].charAt(1));
            byte cost = Byte.parseByte(words[i + 1]);
            EXCHANGE[one * ROW + other] = cost;
            EXCHANGE[other * ROW + one] = cost;
        }
    }

    /** The sum of what dropping each letter costs: the distance to nothing. */
    static int weight(byte[] form, boolean hidden) {
        byte[] drop = hidden ? DROP_HIDDEN : DROP;
        int sum = 0;
        for (byte letter : form) {
            sum += drop[letter];
        }
        return sum;
    }

    static int exchangeCost(byte one, byte other) {
        return EXCHANGE[one * ROW + other];
    }

    /**
     * Likeness of two forms of codes, 0 to 1: one minus the distance as a share of the heavier form.
     *
     * @param hidden whether one of them is of a script that hides its vowels: then vowels cost next to nothing
     */
    double likeness(byte[] one, byte[] other, boolean hidden) {
        return likeness(one, weight(one, hidden), other, weight(other, hidden), hidden);
    }

    /** The same for forms whose {@link #weight} is known. */
    double likeness(byte[] one, int oneWeight, byte[] other, int otherWeight, boolean hidden) {
        int heavier = Math.max(oneWeight, otherWeight);
        if (heavier == 0) {
            return Arrays.equals(one, other) ? 1 : 0;
        }
        return Math.max(0, 1 - (double) distance(one, other, hidden ? DROP_HIDDEN : DROP) / heavier);
    }

    private int distance(byte[] one, byte[] other, byte[] drop) {
        int[] last = above;
        int[] next = below;
        last[0] = 0;
        for (int j = 0; j < other.length; j++) {
            last[j + 1] = last[j] + drop[other[j]];
        }
        for (byte letter : one) {
            int row = letter * ROW;
            int dropLetter = drop[letter];
            int left = last[0] + dropLetter;
            next[0] = left;
            for (int j = 0; j < other.length; j++) {
                int best = last[j] + EXCHANGE[row + other[j]];
                best = Math.min(best, last[j + 1] + dropLetter);
                left = Math.min(best, left + drop[other[j]]);
                next[j + 1] = left;
            }
            int[] swap = last;
            last = next;
            next = swap;
        }
        return last[other.length];
    }
}

package org.throughline.engine.name;

/**
 * Plain edit distance with neighbouring letters exchanged counted once (optimal string alignment), a word of 64 bits a row
 * (Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003): a few operations a letter. Not
 * for use from several threads at once; allocates nothing.
 */
final class Edits {
    private static final int PLAIN = 128;

    /** For each plain letter the places where it stands; empty between calls. */
    private final long[] places = new long[PLAIN];

    /** At most the longer one's length. @param one at most 64 letters long */
    int between(String one, String other) {
        int length = one.length();
        if (length == 0) {
            return other.length();
        }
        for (int i = 0; i < length; i++) {
            char letter = one.charAt(i);
            if (letter < PLAIN) {
                places[letter] |= 1L << i;
            }
        }
        int distance = distance(one, other);
        for (int i = 0; i < length; i++) {
            char letter = one.charAt(i);
            if (letter < PLAIN) {
                places[letter] = 0;
            }
        }
        return distance;
    }

    private int distance(String one, String other) {
        long last = 1L << one.length() - 1;
        long rises = -1;
        long falls = 0;
        long diagonal = 0;
        long before = 0;
        int distance = one.length();
        for (int j = 0; j < other.length(); j++) {
            long equal = placesOf(other.charAt(j), one);
            long turned = (~diagonal & equal) << 1 & before;
            diagonal = (equal & rises) + rises ^ rises | equal | falls | turned;
            long right = falls | ~(diagonal | rises);
            long down = diagonal & rises;
            distance += (right & last) != 0 ? 1 : 0;
            distance -= (down & last) != 0 ? 1 : 0;
            right = right << 1 | 1;
            rises = down << 1 | ~(diagonal | right);
            falls = right & diagonal;
            before = equal;
        }
        return distance;
    }

    private long placesOf(char letter, String word) {
        if (letter < PLAIN) {
            return places[letter];
        }
        long found = 0;
        for (int i = word.indexOf(letter); i >= 0; i = word.indexOf(letter, i + 1)) {
            found |= 1L << i;
        }
        return found;
    }
}

package org.throughline.engine.name;

/**
 * Whether two words that are both written in Latin letters can be spellings of one. Sound alone is no evidence there
 * ("Garden", "Garten"): only what systems of romanisation write differently is folded (Zelensky, Zelenskyj; Lavrov, Lawrow;
 * Kadyr, Qadyr), and beside that a slip of one letter is let pass in longer words.
 *
 * <p>Words of other scripts have no such spellings: for them the sound decides ({@link SoundDistance}).
 */
final class LatinSpelling {
    /** Shorter words have too many neighbours for a letter to be a slip, and are not folded. */
    private static final int LONG = 5;

    private static final int SHORTEST_FOLDED = 4;

    /** What is one sound to the systems, the longer runs of letters first. */
    private static final String[][] FOLDS = {
        {"tsch", "ch"},
        {"sch", "sh"},
        {"tch", "ch"},
        {"cz", "ch"},
        {"sz", "sh"},
        {"ph", "f"},
        {"gh", "g"},
        {"dh", "d"},
        {"ck", "k"},
        {"ou", "u"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"w", "v"},
        {"q", "k"},
    };

    private LatinSpelling() {}

    /** Whether both words are written in Latin letters, so that the rules here hold for them. */
    static boolean isFor(NameToken one, NameToken other) {
        return one.has(NameToken.LATIN) && other.has(NameToken.LATIN);
    }

    /** Whether the words differ in nothing but the system of romanisation. */
    static boolean areOne(NameToken one, NameToken other) {
        if (one.roman.equals(other.roman)) {
            return true;
        }
        return Math.min(one.roman.length(), other.roman.length()) >= SHORTEST_FOLDED
                && folded(one.roman).equals(folded(other.roman));
    }

    /** The same, or with a slip of one letter. */
    static boolean areClose(NameToken one, NameToken other) {
        if (areOne(one, other) || one.sharesGivenName(other)) {
            return true;
        }
        String left = folded(one.roman);
        String right = folded(other.roman);
        return Math.min(left.length(), right.length()) >= LONG && new Edits().between(left, right) <= 1;
    }

    /** A word as all systems of romanisation would agree to write it. */
    static String folded(String roman) {
        String word = withoutGlides(roman.replace('y', 'i').replace('j', 'i'));
        for (String[] fold : FOLDS) {
            word = word.replace(fold[0], fold[1]);
        }
        if (word.endsWith("ah")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.endsWith("of") || word.endsWith("ef")) {
            word = word.substring(0, word.length() - 1) + "v";
        }
        return word;
    }

    /** Without doubled letters and what glides from vowel to vowel. */
    private static String withoutGlides(String word) {
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            boolean inner = at > 0 && at + 1 < word.length();
            boolean glide = letter == 'i' && inner && isVowel(word.charAt(at - 1)) && isVowel(word.charAt(at + 1));
            boolean doubled = at > 0 && letter == word.charAt(at - 1);
            if (!glide && !doubled) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static boolean isVowel(char letter) {
        return "aeou".indexOf(letter) >= 0;
    }
}

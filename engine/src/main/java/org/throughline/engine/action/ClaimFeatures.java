package org.throughline.engine.action;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.model.Features;

/** A claim as hashed features: its words, pairs of words, word beginnings, and the runs of three to five letters in them. Linear. */
public final class ClaimFeatures {
    private static final int LONGEST_CLAIM = 4_000;
    private static final int LONGEST_WORD = 40;
    private static final int STEM = 6;

    /** German words that turn a claim round. */
    private static final List<String> DENIAL = List.of(
            "nicht",
            "kein",
            "gegen",
            "ohne ",
            "lehn",
            "stopp",
            "verhinder",
            "warn",
            "kriti",
            "falsch",
            "nie ",
            "weder");

    private ClaimFeatures() {}

    /** Refills the features from a text; what exceeds the first 4,000 characters is left out. */
    public static void fill(Features features, String text) {
        features.clear();
        String lower = text.substring(0, Math.min(text.length(), LONGEST_CLAIM)).toLowerCase(Locale.ROOT);
        features.add(1, 0);
        boolean negated = DENIAL.stream().anyMatch(lower::contains);
        features.add(6, negated ? 1 : 0);
        int before = 0;
        int at = 0;
        while (at < lower.length()) {
            int end = at;
            while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
                end++;
            }
            if (end > at) {
                String word = lower.substring(at, Math.min(end, at + LONGEST_WORD));
                addWord(features, word, before);
                if (negated) {
                    features.add(7, stem(word));
                }
                before = word.hashCode();
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int stem(String word) {
        return word.substring(0, Math.min(STEM, word.length())).hashCode();
    }

    private static void addWord(Features features, String word, int before) {
        features.add(2, word.hashCode());
        features.add(3, before, word.hashCode());
        features.add(4, stem(word));
        String padded = "<" + word + ">";
        for (int length = 3; length <= 5; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                features.add(5, padded.substring(start, start + length).hashCode());
            }
        }
    }
}

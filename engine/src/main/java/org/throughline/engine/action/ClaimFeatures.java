package org.throughline.engine.action;

import java.util.List;
import java.util.Locale;
import org.throughline.engine.model.Features;

/**
 * A claim as hashed features: its words, pairs of words, word beginnings, the runs of three to five letters in them, and what
 * turns it round: how many words deny, which, and what stands behind them. Linear.
 */
public final class ClaimFeatures {
    private static final int LONGEST_CLAIM = 4_000;
    private static final int LONGEST_WORD = 40;
    private static final int STEM = 6;
    /** So many words behind a denial are what it denies. */
    private static final int REACH = 5;

    private static final int MOST_COUNTED = 3;

    /** Beginnings and pieces of German words that turn a claim round, from general knowledge. */
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
            "weder",
            "nein",
            "abschaff",
            "beend",
            "statt ",
            "widersp",
            "unmög",
            "verweiger",
            "zurückweis",
            "verzicht",
            "absage",
            "skep",
            "zweifel",
            "bedenken",
            "protest",
            "ausgeschlossen",
            "überforder",
            "unzumut",
            "unsinn",
            "fatal",
            "niemals",
            "schluss mit",
            "wenig");

    private ClaimFeatures() {}

    /** Refills the features from a text; what exceeds the first 4,000 characters is left out. */
    public static void fill(Features features, String text) {
        features.clear();
        String lower = text.substring(0, Math.min(text.length(), LONGEST_CLAIM)).toLowerCase(Locale.ROOT);
        features.add(1, 0);
        int denials = addDenials(features, lower);
        int before = 0;
        int sinceDenial = REACH;
        int at = 0;
        while (at < lower.length()) {
            int end = at;
            while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
                end++;
            }
            if (end > at) {
                String word = lower.substring(at, Math.min(end, at + LONGEST_WORD));
                addWord(features, word, before);
                sinceDenial = denials == 0 ? REACH : addDenied(features, word, before, sinceDenial);
                before = word.hashCode();
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Which words deny, and how many of them. */
    private static int addDenials(Features features, String lower) {
        int denials = 0;
        for (int denial = 0; denial < DENIAL.size(); denial++) {
            if (lower.contains(DENIAL.get(denial))) {
                features.add(8, denial);
                denials++;
            }
        }
        features.add(6, denials > 0 ? 1 : 0);
        features.add(9, Math.min(MOST_COUNTED, denials));
        return denials;
    }

    /** A word of a claim that denies something; returns how many words the last denial lies back. */
    private static int addDenied(Features features, String word, int before, int sinceDenial) {
        features.add(7, stem(word));
        String apart = word + " ";
        if (DENIAL.stream().anyMatch(apart::contains)) {
            features.add(11, stem(word), before);
            return 0;
        }
        if (sinceDenial < REACH) {
            features.add(10, stem(word));
        }
        return Math.min(REACH, sinceDenial + 1);
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

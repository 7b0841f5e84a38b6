package org.throughline.engine.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixed phrases looked for all at once and whatever their case: one pass over the text that stops only where a phrase can
 * begin, which is never within a word. Immutable; phrases are given in groups, in lower case, and have two characters at
 * least.
 */
final class Phrases {
    private static final int BUCKETS = 512;

    private record Phrase(String text, int group) {}

    /** By the first two characters, the longest first; null where no phrase begins so. */
    private final Phrase[] @Nullable [] byStart = new Phrase[BUCKETS][];

    @SafeVarargs
    Phrases(List<String>... groups) {
        List<Phrase> phrases = new ArrayList<>();
        for (int group = 0; group < groups.length; group++) {
            for (String text : groups[group]) {
                phrases.add(new Phrase(text, group));
            }
        }
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.text().length())
                .reversed());
        for (Phrase phrase : phrases) {
            int bucket = bucket(phrase.text().charAt(0), phrase.text().charAt(1));
            Phrase[] held = byStart[bucket];
            Phrase[] longer = held == null ? new Phrase[1] : Arrays.copyOf(held, held.length + 1);
            longer[longer.length - 1] = phrase;
            byStart[bucket] = longer;
        }
    }

    /** Told of every phrase found: the place of its group among those given, where it begins and ends. */
    @FunctionalInterface
    interface Taker {
        void take(int group, int start, int end);
    }

    /** Whether any of the phrases stands anywhere in the text. */
    boolean areIn(String text) {
        boolean[] any = new boolean[1];
        find(text, 0, text.length(), (group, start, end) -> any[0] = true);
        return any[0];
    }

    /** Finds the phrases between two places, at each place the longest. */
    void find(String text, int from, int to, Taker taker) {
        boolean within = false;
        for (int at = from; at + 1 < to; at++) {
            char unit = text.charAt(at);
            if (!within || unit >= '\u3000') {
                Phrase phrase = at(text, at, to);
                if (phrase != null) {
                    taker.take(phrase.group(), at, at + phrase.text().length());
                }
            }
            within = unit >= 'a' && unit <= 'z' || Character.isLetterOrDigit(unit);
        }
    }

    /** Whether the text begins with one of the phrases. */
    boolean lead(String text) {
        return text.length() >= 2 && at(text, 0, text.length()) != null;
    }

    private @Nullable Phrase at(String text, int at, int to) {
        Phrase @Nullable [] candidates = byStart[bucket(lower(text.charAt(at)), lower(text.charAt(at + 1)))];
        if (candidates == null) {
            return null;
        }
        for (Phrase phrase : candidates) {
            int length = phrase.text().length();
            if (at + length <= to && text.regionMatches(true, at, phrase.text(), 0, length)) {
                return phrase;
            }
        }
        return null;
    }

    private static char lower(char unit) {
        return unit < 128 ? (unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit) : Character.toLowerCase(unit);
    }

    private static int bucket(char first, char second) {
        return first * 31 + second & BUCKETS - 1;
    }
}

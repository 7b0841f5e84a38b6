package org.throughline.engine.quotation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.engine.memory.Snapshot;

/**
 * What a sentence of a quotation says, in a form that survives another translation: the beginnings of its content words,
 * its numbers, and whether it denies.
 *
 * <p>A word's first {@value #STEM} letters stand for it ("military", "militarily"), which serves every language that bends
 * words at their end; ideographs count in pairs. A sentence with too few content words stands for itself alone.
 */
record Wording(SortedSet<String> keys, SortedSet<String> numbers, boolean denies) {
    private static final int STEM = 6;
    private static final int SHORTEST_WORD = 4;
    /** Below this many keys only the same words are the same statement. */
    static final int FEWEST_KEYS = 3;

    /** In letters: four words and more. */
    private static final int TELLING_LENGTH = 18;

    private static final int LONGEST = 2_000;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "that", "this", "these", "those", "there", "their", "they", "them", "then", "than", "with", "from", "have",
            "will", "would", "could", "should", "shall", "been", "being", "were", "what", "when", "which", "while",
            "whom", "your", "yours", "ours", "into", "also", "only", "just", "very", "more", "most", "such", "some",
            "said", "says", "about", "above", "because", "dass", "eine", "einen", "einem", "einer", "eines", "sind",
            "wird", "werden", "haben", "hatte", "auch", "aber", "oder", "wenn", "diese", "dieser", "dieses", "sich",
            "sein", "seine", "über", "как", "что", "чтобы", "это", "были", "будет", "если", "также", "или");
    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "cannot", "nicht", "kein", "keine",
            "keinen", "keinem", "keiner", "nie", "niemals", "nichts", "не", "нет", "никогда", "ничего", "ni", "pas",
            "jamais");

    /** The wordings of the sentences of a quotation, in their order. */
    static List<Wording> ofSentences(String words) {
        String bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        List<Wording> all = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bounded.length(); at++) {
            if (endsSentence(bounded, at)) {
                addTo(all, bounded.substring(start, at + 1));
                start = at + 1;
            }
        }
        addTo(all, bounded.substring(start));
        return all;
    }

    private static boolean endsSentence(String words, int at) {
        char c = words.charAt(at);
        if ("。！？".indexOf(c) >= 0) {
            return true;
        }
        return (c == '.' || c == '!' || c == '?' || c == '…')
                && at + 1 < words.length()
                && !Character.isLetterOrDigit(words.charAt(at + 1))
                && words.charAt(at + 1) != '.'
                && at >= 2
                && !Character.isUpperCase(words.charAt(at - 1));
    }

    private static void addTo(List<Wording> all, String sentence) {
        Wording wording = of(sentence);
        if (!wording.keys().isEmpty()) {
            all.add(wording);
        }
    }

    static Wording of(String sentence) {
        SortedSet<String> keys = new TreeSet<>();
        SortedSet<String> numbers = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        int denials = 0;
        for (String word : words(sentence)) {
            all.append(' ').append(word);
            denials += DENIALS.contains(word) ? 1 : 0;
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            } else if (Character.isIdeographic(word.codePointAt(0))) {
                keys.add(word);
            } else if (word.length() >= SHORTEST_WORD && !EMPTY_WORDS.contains(word)) {
                keys.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        if (keys.size() < FEWEST_KEYS) {
            keys.clear();
            if (!all.isEmpty()) {
                keys.add("=" + all);
            }
        }
        return new Wording(keys, numbers, denials % 2 == 1);
    }

    void save(DataOutputStream out) throws IOException {
        for (SortedSet<String> words : List.of(keys, numbers)) {
            out.writeInt(words.size());
            for (String word : words) {
                Snapshot.write(out, word);
            }
        }
        out.writeBoolean(denies);
    }

    static Wording restored(DataInputStream in) throws IOException {
        return new Wording(restoredWords(in), restoredWords(in), in.readBoolean());
    }

    private static SortedSet<String> restoredWords(DataInputStream in) throws IOException {
        SortedSet<String> words = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(Snapshot.readString(in));
        }
        return words;
    }

    /** Runs of letters or digits in lower case; of ideographs every pair. */
    private static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        String lower = sentence.toLowerCase(Locale.ROOT).replace("n't", " not").replace("n’t", " not");
        int start = -1;
        for (int at = 0; at <= lower.length(); at++) {
            char c = at < lower.length() ? lower.charAt(at) : ' ';
            if (Character.isIdeographic(c)) {
                int next = Math.min(at + 2, lower.length());
                if (next == at + 2 && Character.isIdeographic(lower.charAt(at + 1))) {
                    words.add(lower.substring(at, next));
                }
            } else if (Character.isLetterOrDigit(c)
                    || (Character.getType(c) == Character.NON_SPACING_MARK && start >= 0)) {
                start = start < 0 ? at : start;
                continue;
            }
            if (start >= 0) {
                words.add(lower.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    /** Whether too little is said to recognise it in other words. */
    boolean isExact() {
        return keys.size() == 1 && keys.first().startsWith("=");
    }

    /** Whether the same words by chance, from two people, are unlikely. */
    boolean isTelling() {
        return keys.stream().mapToInt(String::length).sum() >= TELLING_LENGTH;
    }

    /** Whether no number of the one is missing from the other and both deny or both do not. */
    boolean agreesWith(Wording other) {
        return denies == other.denies && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers));
    }
}

package org.throughline.engine.name;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.engine.language.Token;
import org.throughline.engine.language.Word;

/**
 * A document as the name tagger sees it: words, what the lexicon knows of them, and how the document itself writes each
 * word elsewhere (a word also written small is seldom a name).
 */
public final class NameDocument {
    private static final int SMALL = 0;
    private static final int CAPITAL = 1;
    private static final int FIRST = 2;

    private final String language;
    private final List<List<Token>> sentences;
    private final Map<String, int[]> writings = new HashMap<>();

    /** @param language ISO 639-1 code */
    public NameDocument(String language, List<List<Token>> sentences) {
        this.language = language;
        this.sentences = List.copyOf(sentences);
        for (List<Token> sentence : sentences) {
            boolean titled = isTitled(sentence);
            for (int place = 0; place < sentence.size() && !titled; place++) {
                count(sentence.get(place).form(), place == 0);
            }
        }
    }

    private void count(String form, boolean first) {
        int initial = form.codePointAt(0);
        if (Character.isLetter(initial)) {
            int[] counts = writings.computeIfAbsent(form.toLowerCase(Locale.ROOT), word -> new int[3]);
            counts[Character.isLowerCase(initial) ? SMALL : first ? FIRST : CAPITAL]++;
        }
    }

    /** Whether nearly every word has a capital, as in headlines, which have no full stop: capitals then tell nothing. */
    static boolean isTitled(List<Token> sentence) {
        int capitals = 0;
        int words = 0;
        for (Token token : sentence) {
            int initial = token.form().codePointAt(0);
            if (Character.isLetter(initial) && token.form().length() > 3) {
                words++;
                capitals += Character.isUpperCase(initial) ? 1 : 0;
            }
        }
        boolean stopped = !sentence.isEmpty() && sentence.getLast().form().equals(".");
        return !stopped && words > 3 && capitals * 10 > words * 7;
    }

    public String language() {
        return language;
    }

    public List<List<Token>> sentences() {
        return sentences;
    }

    /** One sentence ready to be tagged. */
    public Line line(int sentence) {
        List<Token> tokens = sentences.get(sentence);
        int[] written = new int[tokens.size()];
        for (int place = 0; place < written.length; place++) {
            written[place] = written(tokens.get(place).form());
        }
        return new Line(
                Word.of(tokens), Lexicon.of(language).kinds(tokens), written, isTitled(tokens) ? 1 : 0, plain(tokens));
    }

    /** The small words and marks after which no capital follows within two tokens: no name begins there. */
    private static BitSet plain(List<Token> tokens) {
        BitSet plain = new BitSet();
        int capital = tokens.size() + 2;
        for (int place = tokens.size() - 1; place >= 0; place--) {
            if (isSmall(tokens.get(place).form())) {
                plain.set(place, capital > place + 2);
            } else {
                capital = place;
            }
        }
        return plain;
    }

    /** Whether a token has small letters or marks alone. */
    private static boolean isSmall(String form) {
        for (int at = 0; at < form.length(); at++) {
            char unit = form.charAt(at);
            if (Character.isLetterOrDigit(unit) ? !Character.isLowerCase(unit) : Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    /** How the document writes the word: small anywhere, with a capital inside sentences, how often. */
    private int written(String form) {
        int[] counts = writings.get(form.toLowerCase(Locale.ROOT));
        if (counts == null) {
            return 0;
        }
        int capitals = Math.min(3, counts[CAPITAL]);
        return 1 + capitals * 8 + (counts[SMALL] > 0 ? 4 : 0) + (counts[FIRST] > 0 ? 2 : 0);
    }

    /**
     * A sentence for tagging.
     *
     * @param kinds of {@link Lexicon}, a token
     * @param written how the document writes each word
     * @param titled 1 if nearly every word has a capital
     * @param plain where no name can begin
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(Word[] words, int[] kinds, int[] written, int titled, BitSet plain) {
        boolean isPlain(int place) {
            return plain.get(place);
        }

        int kind(int place) {
            return place >= 0 && place < kinds.length ? kinds[place] : -1;
        }
    }
}

package org.throughline.engine.story;

import java.util.Arrays;
import org.throughline.engine.article.Article;
import org.throughline.engine.article.Block;
import org.throughline.engine.language.SoundKey;
import org.throughline.engine.language.WordScanner;

/**
 * Collects the terms of one report, field by field, with how often each occurs. The text is read once, its first
 * {@value #MOST_WORDS} words only.
 */
final class ReportTerms {
    private static final int MOST_WORDS = 400;
    private static final int OPENING = 60;
    static final int STEM = 5;
    private static final int PIECE = 4;
    private static final int SHORTEST_NAME = 4;

    final int language;
    private final Concepts concepts = Concepts.shipped();
    private final int[][] terms = new int[Field.COUNT][64];
    private final int[] sizes = new int[Field.COUNT];

    /** The terms of a field in order, once they have been asked for. */
    private final int[][] ordered = new int[Field.COUNT][0];

    private ReportTerms(int language) {
        this.language = language;
    }

    static ReportTerms of(Article article) {
        ReportTerms terms = new ReportTerms(article.language().hashCode());
        terms.readHeadline(article.headline());
        int words = 0;
        for (Block block : article.blocks()) {
            if (block.type().isBody() && words < MOST_WORDS) {
                words = terms.readBody(article.text(), block, words);
            }
        }
        return terms;
    }

    private void readHeadline(String headline) {
        boolean capitals = isCapitalised(headline);
        WordScanner scanner = new WordScanner(headline);
        while (scanner.next()) {
            int stem = scanner.prefixHash(STEM);
            link(scanner);
            add(Field.TITLE, stem);
            add(Field.ALL, stem);
            for (int i = 0; i == 0 || i + PIECE <= scanner.length(); i++) {
                add(Field.GRAMS, scanner.hash(i, Math.min(scanner.length(), i + PIECE)));
            }
            if (scanner.hasDigits()) {
                add(Field.NUMBERS, scanner.hash());
            } else if (scanner.startsUpper() && (capitals || !scanner.beginsSentence())) {
                add(Field.NAMES, stem);
            }
        }
    }

    /** Whether nearly every longer word has a capital letter, as English headlines are often set. */
    private static boolean isCapitalised(String headline) {
        int upper = 0;
        int all = 0;
        WordScanner scanner = new WordScanner(headline);
        while (scanner.next()) {
            if (scanner.length() > 3 && !scanner.hasDigits()) {
                all++;
                upper += scanner.startsUpper() ? 1 : 0;
            }
        }
        return all > 2 && upper >= all - 1;
    }

    private int readBody(String text, Block block, int before) {
        WordScanner scanner =
                new WordScanner(text, block.span().start(), block.span().end());
        int words = before;
        while (words < MOST_WORDS && scanner.next()) {
            int stem = scanner.prefixHash(STEM);
            add(Field.BODY, stem);
            if (words < OPENING) {
                link(scanner);
                add(Field.ALL, stem);
            }
            if (scanner.hasDigits() && words < 2 * OPENING) {
                add(Field.NUMBERS, scanner.hash());
            } else if (scanner.startsUpper() && !scanner.beginsSentence()) {
                add(Field.NAMES, stem);
            }
            words++;
        }
        return words;
    }

    private void link(WordScanner word) {
        if (word.hasDigits()) {
            add(Field.LINK, word.hash());
            return;
        }
        int concept = concepts.of(word, language);
        if (concept != 0) {
            add(Field.LINK, WordScanner.mix(concept));
            return;
        }
        int sound = word.length() < SHORTEST_NAME ? 0 : SoundKey.of(word);
        if (sound != 0) {
            add(Field.LINK, sound);
        }
    }

    private void add(Field field, int word) {
        int f = field.ordinal();
        if (sizes[f] == terms[f].length) {
            terms[f] = Arrays.copyOf(terms[f], sizes[f] * 2);
        }
        terms[f][sizes[f]++] = field.term(word, language);
    }

    boolean has(Field field) {
        return sizes[field.ordinal()] > 0;
    }

    /** The field's terms, sorted, repeats side by side. */
    int[] sorted(Field field) {
        int f = field.ordinal();
        if (ordered[f].length != sizes[f]) {
            ordered[f] = Arrays.copyOf(terms[f], sizes[f]);
            Arrays.sort(ordered[f]);
        }
        return ordered[f];
    }

    /** Tells the statistics of this report's terms, each once. */
    void teach(TermStatistics statistics) {
        for (Field field : Field.all()) {
            int last = 0;
            for (int term : sorted(field)) {
                if (term != last) {
                    statistics.count(TermStatistics.counted(term, language, field), 1);
                    last = term;
                }
            }
            if (has(field)) {
                statistics.countReports(language, field, 1);
            }
        }
    }
}

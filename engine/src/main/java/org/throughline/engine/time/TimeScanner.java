package org.throughline.engine.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.Span;
import org.throughline.engine.time.TimeWord.Sense;

/**
 * Cuts a sentence into words, numbers and marks and looks each up. Its own cut, finer than the language layer's: "mid-June"
 * and "10-year" are three words here, "Sept." and "10:35" one. Linear.
 */
final class TimeScanner {
    private static final int LONGEST_WORD = 24;

    private final TimeLexicon lexicon;

    TimeScanner(TimeLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<TimeWord> scan(String text, Span sentence) {
        List<TimeWord> words = new ArrayList<>(sentence.length() / 5 + 1);
        int at = sentence.start();
        boolean spaced = true;
        while (at < sentence.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                spaced = true;
                at++;
                continue;
            }
            int end = wordEnd(text, at, sentence.end());
            words.add(word(text, at, end, spaced));
            spaced = false;
            at = end;
        }
        return WordJoiner.join(words);
    }

    private int wordEnd(String text, int start, int limit) {
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            return numberEnd(text, start, limit);
        }
        if (!Character.isLetter(first)) {
            boolean possessive = (first == '\'' || first == '’')
                    && start + 1 < limit
                    && text.charAt(start + 1) == 's'
                    && (start + 2 == limit || !Character.isLetterOrDigit(text.charAt(start + 2)));
            return start + (possessive ? 2 : 1);
        }
        int end = lettersEnd(text, start, limit);
        int dotted = dottedEnd(text, start, end, limit);
        return dotted;
    }

    private static int lettersEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit && (Character.isLetter(text.charAt(end)) || isCombining(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isCombining(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "Sept." and "p.m." keep their full stops, if the lexicon has them so. */
    private int dottedEnd(String text, int start, int end, int limit) {
        if (end >= limit || text.charAt(end) != '.' || end - start > LONGEST_WORD) {
            return end;
        }
        int longer = lettersEnd(text, end + 1, limit);
        if (longer > end + 1 && longer < limit && text.charAt(longer) == '.' && known(text, start, longer + 1)) {
            return longer + 1;
        }
        if (longer > end + 1 && known(text, start, longer)) {
            return longer;
        }
        return known(text, start, end + 1) ? end + 1 : end;
    }

    private boolean known(String text, int start, int end) {
        return end - start <= LONGEST_WORD
                && lexicon.knows(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Digits with what may stand between them in a number, a clock time or a date. */
    private static int numberEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            boolean inner = (c == ',' || c == '.' || c == ':' || c == '/' || c == '-')
                    && end + 1 < limit
                    && Character.isDigit(text.charAt(end + 1));
            if (!Character.isDigit(c) && !inner) {
                break;
            }
            end++;
        }
        return end + suffix(text, end, limit);
    }

    /** The length of a letter suffix that makes a number an ordinal or a decade: "3rd", "1980s", "1980er". */
    private static int suffix(String text, int end, int limit) {
        int letters = Math.min(lettersEnd(text, end, limit), end + 4) - end;
        String suffix = text.substring(end, end + letters);
        return NumberSenses.ORDINAL_SUFFIXES.contains(suffix) || NumberSenses.DECADE_SUFFIXES.contains(suffix)
                ? letters
                : 0;
    }

    private TimeWord word(String text, int start, int end, boolean spaced) {
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            return number(text, start, end, spaced);
        }
        if (end - start > LONGEST_WORD) {
            return new TimeWord("", start, end, spaced, List.of());
        }
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        return new TimeWord(lower, start, end, spaced, lexicon.senses(lower, Character.isUpperCase(first)));
    }

    private TimeWord number(String text, int start, int end, boolean spaced) {
        String written = end - start > LONGEST_WORD ? "" : text.substring(start, end);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        List<Sense> senses = new ArrayList<>(NumberSenses.of(written, before));
        senses.addAll(lexicon.senses(written, false));
        return new TimeWord(written, start, end, spaced, senses);
    }
}

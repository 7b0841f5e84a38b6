package org.throughline.engine.language;

import java.util.Locale;
import org.throughline.engine.article.Span;

/**
 * Where the first sentence of a report begins, after the place and the agency that newspapers put before it: "LISSEN
 * (MPA) - ", "Tarsen - ", "(MPA) — ". Only a short run of capitalised words and a dash count, so a sentence that holds a
 * dash further on stays whole. Looks at the first {@value #LONGEST} characters.
 */
final class Datelines {
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 4;

    private Datelines() {}

    /** The block without its dateline; the block itself if it has none. */
    static Span after(String text, Span block) {
        int limit = Math.min(block.end(), block.start() + LONGEST);
        int dash = dash(text, block.start(), limit);
        if (dash < 0 || !isPlace(text.substring(block.start(), dash).strip())) {
            return block;
        }
        int start = dash + 1;
        while (start < block.end() && (Character.isWhitespace(text.charAt(start)) || isDash(text.charAt(start)))) {
            start++;
        }
        return start < block.end() && opensSentence(text.charAt(start)) ? new Span(start, block.end()) : block;
    }

    /** The first dash with a blank before it. */
    private static int dash(String text, int from, int limit) {
        for (int i = from + 1; i + 1 < limit; i++) {
            if (isDash(text.charAt(i))
                    && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ')')
                    && (text.charAt(i + 1) == ' ' || isDash(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDash(char unit) {
        return unit == '-' || unit == '–' || unit == '—';
    }

    private static boolean opensSentence(char unit) {
        return Character.isUpperCase(unit) || Character.isDigit(unit) || "\"“„«'".indexOf(unit) >= 0;
    }

    private static boolean isPlace(String head) {
        int bracket = head.indexOf('(');
        boolean agency = bracket >= 0 && head.endsWith(")");
        String place = (agency ? head.substring(0, bracket) : head).strip();
        if (bracket >= 0 && !agency) {
            return false;
        }
        if (place.isEmpty()) {
            return agency;
        }
        String[] words = place.split("[ /]+");
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT)) && place.length() > 2;
        for (String word : words) {
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return words.length <= MOST_WORDS && (capitals || agency || words.length == 1);
    }
}

package org.throughline.engine.language;

import java.util.List;
import java.util.Locale;

/**
 * What the learned models see of a token, as hashes: its form with figures made alike, its lower case, its shape, its
 * beginnings and endings. Independent of the language.
 */
public record Word(
        int form, int lower, int shape, int prefix2, int prefix3, int suffix1, int suffix2, int suffix3, int suffix4) {
    private static final int LONGEST_SHAPE = 8;
    /** Words met of late, by their hash: most of a text's words are common ones. Races only cost a word made twice. */
    private static final Known[] MET = new Known[1 << 13];

    private static final int LONGEST_KEPT = 24;

    /** Stands for the places before the first and after the last token. */
    public static final Word OUTSIDE = of("\u0001outside");

    private record Known(String form, Word word) {}

    /** The word of a form, made or remembered. */
    public static Word of(String form) {
        int hash = form.hashCode();
        int place = (hash ^ hash >>> 15) & MET.length - 1;
        Known met = MET[place];
        if (met != null && met.form.equals(form)) {
            return met.word;
        }
        Word word = made(form);
        if (form.length() <= LONGEST_KEPT) {
            MET[place] = new Known(form, word);
        }
        return word;
    }

    private static Word made(String form) {
        String plain = plain(form);
        String lower = plain.toLowerCase(Locale.ROOT);
        return new Word(
                plain.hashCode(),
                lower.hashCode(),
                shape(plain),
                start(lower, 2),
                start(lower, 3),
                end(lower, 1),
                end(lower, 2),
                end(lower, 3),
                end(lower, 4));
    }

    /** The words of a sentence's tokens; opening and closing quotation marks are told apart by counting. */
    public static Word[] of(List<Token> tokens) {
        Word[] words = new Word[tokens.size()];
        boolean open = false;
        for (int token = 0; token < words.length; token++) {
            String form = tokens.get(token).form();
            if (form.equals("\"")) {
                open = !open;
                words[token] = of(open ? "``" : "''");
            } else {
                words[token] = of(form);
            }
        }
        return words;
    }

    /** The word at this place, or {@link #OUTSIDE}. */
    public static Word at(Word[] words, int place) {
        return place >= 0 && place < words.length ? words[place] : OUTSIDE;
    }

    private static String plain(String form) {
        switch (form) {
            case "“", "„", "«":
                return "``";
            case "”", "»":
                return "''";
            case "‘", "’":
                return "'";
            case "–", "—", "--":
                return "--";
            case "…":
                return "...";
            default:
                break;
        }
        if (!needsPlaining(form)) {
            return form;
        }
        StringBuilder plain = new StringBuilder(form.length());
        for (int at = 0; at < form.length(); at++) {
            char unit = form.charAt(at);
            plain.append(Character.isDigit(unit) ? '0' : unit == '’' ? '\'' : unit);
        }
        return plain.toString();
    }

    private static boolean needsPlaining(String form) {
        for (int at = 0; at < form.length(); at++) {
            char unit = form.charAt(at);
            if (unit == '’' || Character.isDigit(unit)) {
                return true;
            }
        }
        return false;
    }

    private static int start(String lower, int length) {
        return lower.substring(0, Math.min(length, lower.length())).hashCode();
    }

    private static int end(String lower, int length) {
        return lower.substring(Math.max(0, lower.length() - length)).hashCode();
    }

    /** Kinds of characters, runs written once: "Xx" for "Peace", "X.X." for "U.S.". */
    private static int shape(String form) {
        int shape = 7;
        char before = 0;
        int length = 0;
        for (int at = 0; at < form.length() && length < LONGEST_SHAPE; at++) {
            char kind = kind(form.charAt(at));
            if (kind != before) {
                shape = shape * 31 + kind;
                length++;
            }
            before = kind;
        }
        return shape * 31 + (form.length() == 1 ? 1 : 0);
    }

    private static char kind(char unit) {
        if (Character.isUpperCase(unit)) {
            return 'X';
        }
        if (Character.isLowerCase(unit)) {
            return 'x';
        }
        if (Character.isLetter(unit)) {
            return 'l';
        }
        return Character.isDigit(unit) ? 'd' : unit;
    }
}

package org.throughline.engine.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cuts a name into words. One pass; apostrophes inside a word are part of it, "U.S." is one word. */
final class NameSplitter {
    private static final String APOSTROPHES = "'’‘`´ʹʼʻʿʾ′";

    private final String text;
    private final List<NameWord> words = new ArrayList<>();
    private int comma = -1;
    private int commas;

    NameSplitter(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length() && words.size() < 24) {
            char letter = text.charAt(at);
            if (isLetter(letter)) {
                at = word(at);
            } else {
                if (letter == ',' || letter == '،') {
                    comma = words.size();
                    commas++;
                } else if (letter == '&') {
                    add("and", at, at + 1);
                }
                at++;
            }
        }
    }

    List<NameWord> words() {
        return words;
    }

    /** How many words stand before the only comma; -1 if there is none or more than one. */
    int comma() {
        return commas == 1 ? comma : -1;
    }

    private static boolean isLetter(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    private int word(int start) {
        StringBuilder letters = new StringBuilder();
        int at = start;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (isLetter(letter)) {
                letters.append(letter);
            } else if (isApostrophe(letter)) {
                if (isElision(letters, at)) {
                    return at + 1;
                }
                if (!letters.isEmpty() && !Romaniser.isLatin(letters.charAt(letters.length() - 1))) {
                    letters.append('\'');
                }
            } else if (letter == '.' && isAbbreviation(at, letters.length())) {
                at++;
                continue;
            } else if (letter != '\u200c' && letter != '\u200d') {
                break;
            }
            at++;
        }
        add(letters.toString(), start, at);
        return at;
    }

    private static boolean isApostrophe(char letter) {
        return APOSTROPHES.indexOf(letter) >= 0;
    }

    /** "d'Estaing", "L'Oréal": the article is dropped; "O'Neill" is one word. */
    private boolean isElision(StringBuilder letters, int at) {
        if (letters.length() != 1 || at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
            return false;
        }
        char letter = Character.toLowerCase(letters.charAt(0));
        return letter == 'd' || letter == 'l';
    }

    /** A full stop between single letters without spaces. */
    private boolean isAbbreviation(int at, int length) {
        boolean single = at >= 1 && length >= 1 && (at < 2 || !isLetter(text.charAt(at - 2)));
        boolean next = at + 1 < text.length()
                && isLetter(text.charAt(at + 1))
                && (at + 2 >= text.length() || !isLetter(text.charAt(at + 2)));
        return single && next;
    }

    private void add(String letters, int start, int end) {
        boolean dotted = end < text.length() && text.charAt(end) == '.';
        boolean hyphened = end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '‐');
        String lower = Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        boolean capital = !letters.isEmpty() && !Character.isLowerCase(letters.charAt(0));
        boolean all = letters.length() > 1 && letters.chars().noneMatch(Character::isLowerCase);
        String roman = Romaniser.romanise(withoutArticle(lower));
        for (String part : roman.split(" ", -1)) {
            if (!part.isEmpty()) {
                boolean split = part.length() < roman.length();
                words.add(new NameWord(
                        lower, part, split ? null : plain(lower, part), capital, all, dotted, hyphened && !split));
            }
        }
        if (start < end && roman.isEmpty() && !lower.isEmpty()) {
            words.add(new NameWord(lower, "0", null, capital, all, dotted, hyphened));
        }
    }

    /** The Arabic article is written together with its word. */
    private static String withoutArticle(String word) {
        return word.length() >= 5 && word.startsWith("ال") ? word.substring(2) : word;
    }

    private static @Nullable String plain(String word, String roman) {
        if (!Romaniser.isLatin(word.charAt(0))) {
            return null;
        }
        StringBuilder bare = new StringBuilder(word.length());
        for (char letter : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                bare.append(letter);
            } else if (letter == 'ı') {
                bare.append('i');
            } else if (letter == 'ø') {
                bare.append('o');
            } else if (letter == 'ə') {
                bare.append('e');
            }
        }
        return bare.isEmpty() || bare.toString().equals(roman) ? null : bare.toString();
    }
}

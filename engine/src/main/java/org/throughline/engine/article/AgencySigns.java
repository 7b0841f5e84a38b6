package org.throughline.engine.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agencies that no list knows, by the shape in which agencies sign: "TARN (VNA) - The council", a byline "VNA" or
 * "Varnian News Agency", a last line that ends ". (VNA)". Looked at where no known name signs.
 */
final class AgencySigns {
    private static final int LONGEST_CITY = 45;
    private static final int LONGEST_BYLINE = 60;
    private static final int LONGEST_TAIL = 24;

    private static final Phrases AGENCY_WORDS = new Phrases(List.of(
            "news agency",
            "press agency",
            "news service",
            "newswire",
            "wire service",
            "presse-agentur",
            "presseagentur",
            "nachrichtenagentur",
            "agence de presse",
            "agencia de noticias",
            "agência de notícias",
            "agenzia stampa",
            "информагентство",
            "информационное агентство",
            "haber ajansı",
            "وكالة"));

    /** Capitals that sign no agency: what a byline says in place of a name, and abbreviations of other things. */
    private static final List<String> NO_AGENCY = List.of(
            "ADMIN", "STAFF", "EDITOR", "NEWS", "VIDEO", "PHOTO", "PHOTOS", "AUTHOR", "BY", "AND", "PR", "AI", "LIVE",
            "RED", "USA", "US", "UK", "EU", "UN", "NYSE", "PDF", "TV", "CEO", "OPED", "EST", "GMT", "END", "ENDS",
            "MORE", "TEAM", "DESK", "BLOG", "GUEST");

    private AgencySigns() {}

    /** The sign in the dateline of a first paragraph, after a place in capitals and before a dash; null if there is none. */
    static @Nullable String inDateline(String paragraph) {
        int open = paragraph.indexOf('(');
        int close = open < 0 ? -1 : paragraph.indexOf(')', open);
        if (open < 3 || open > LONGEST_CITY || close < 0 || !isPlace(paragraph.substring(0, open))) {
            return null;
        }
        int at = close + 1;
        while (at < paragraph.length() && paragraph.charAt(at) == ' ') {
            at++;
        }
        boolean dashed = at < paragraph.length() && "-\u2013\u2014:".indexOf(paragraph.charAt(at)) >= 0;
        String sign = paragraph.substring(open + 1, close).strip();
        return dashed && isSign(sign) ? sign : null;
    }

    /** The agency that a byline consists of; null if it names none. */
    static @Nullable String inByline(String byline) {
        String name = byline.strip();
        for (String lead : List.of("By ", "by ", "BY ", "Von ", "Par ", "Por ", "Di ")) {
            name = name.startsWith(lead) ? name.substring(lead.length()).strip() : name;
        }
        boolean named = name.length() <= LONGEST_BYLINE && AGENCY_WORDS.areIn(name);
        return named || isInitials(name) ? name : null;
    }

    /** The sign in brackets after the last sentence of a report; null if there is none. */
    static @Nullable String atEnd(String paragraph) {
        int open = paragraph.lastIndexOf('(');
        boolean last = open > 2 && paragraph.endsWith(")") && paragraph.length() - open <= LONGEST_TAIL;
        if (!last || paragraph.charAt(open - 1) != ' ' || ".!?\"\u201d\u00bb".indexOf(paragraph.charAt(open - 2)) < 0) {
            return null;
        }
        for (String part : paragraph.substring(open + 1, paragraph.length() - 1).split("[/, ]")) {
            if (isInitials(part)) {
                return part;
            }
        }
        return null;
    }

    /** A place, and perhaps a day: its first word is in capitals, or each letter where the script has none. */
    private static boolean isPlace(String text) {
        String place = text.strip();
        int end = 0;
        while (end < place.length()
                && (Character.isLetter(place.charAt(end)) || ".'- ".indexOf(place.charAt(end)) >= 0)) {
            end++;
        }
        String name = place.substring(0, end).strip();
        int comma = place.indexOf(',');
        return name.length() >= 3
                && Character.isLetter(name.charAt(0))
                && (comma > 0 || end == place.length())
                && isUpper(name.split(" ", 2)[0]);
    }

    private static boolean isUpper(String word) {
        return word.length() >= 2 && word.chars().allMatch(unit -> !Character.isLowerCase(unit));
    }

    private static boolean isSign(String sign) {
        return isInitials(sign)
                || AGENCY_WORDS.areIn(sign) && sign.length() <= LONGEST_BYLINE
                || sign.length() >= 3
                        && sign.length() <= 16
                        && Character.isUpperCase(sign.charAt(0))
                        && sign.chars().allMatch(Character::isLetter);
    }

    private static boolean isInitials(String sign) {
        return sign.length() >= 2
                && sign.length() <= 6
                && sign.chars().allMatch(Character::isUpperCase)
                && !NO_AGENCY.contains(sign);
    }
}

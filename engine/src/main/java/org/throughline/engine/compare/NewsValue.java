package org.throughline.engine.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.engine.language.WordScanner;
import org.throughline.engine.wordlist.WordLists;

/**
 * Whether a sentence tells something that happened or talks to the reader. Offers of newsletters, sums that a shop pays for a
 * click and notes about the page are never a key point; questions, exclamations, speech without its speaker and what is said
 * by or to "me" and "you" outside of quotation marks stand behind everything else. One pass over the sentence.
 */
public final class NewsValue {
    /** From what tells most to what is never shown. */
    public static final int TOLD = 0;

    public static final int ASIDE = 1;
    public static final int NEVER = 2;

    private static final int LONGEST_PHRASE = 5;
    private static final int SHORT_LINE = 8;
    private static final String OPENING = "\"“„«‹";
    private static final String ENDS = ".!?…\"”“»";
    private static final String CLOSING = "\"”“»›";
    private static final Set<String> ADDRESSING = Set.copyOf(
            words("you your yours i me my myself we our ll du dein deine ich mein meine mich wir unser unsere uns"
                    + " вы вам ваш ваши я мне мой мы нас"));
    /** What a sentence begins with that tells its reader what to do or think. */
    private static final Set<String> TALKING = Set.of(
            "visit",
            "click",
            "get",
            "read",
            "watch",
            "listen",
            "subscribe",
            "download",
            "follow",
            "share",
            "join",
            "check",
            "imagine",
            "okay",
            "ok",
            "yes",
            "well",
            "so",
            "hey",
            "please");

    private static final Map<String, Integer> PHRASES = read();

    private NewsValue() {}

    private static Map<String, Integer> read() {
        Map<String, Integer> phrases = new HashMap<>();
        for (List<String> line : WordLists.words(NewsValue.class, "no-news.txt")) {
            phrases.put(
                    String.join(" ", words(String.join(" ", line.subList(1, line.size())))),
                    line.getFirst().equals("NEVER") ? NEVER : ASIDE);
        }
        return phrases;
    }

    public static int of(String sentence) {
        String words = sentence.strip();
        List<String> all = words(words);
        int phrases = phrases(all);
        if (phrases == NEVER || isRowOfLinks(words)) {
            return NEVER;
        }
        if (all.isEmpty()) {
            return ASIDE;
        }
        String outside = outsideOfQuotes(words);
        boolean addresses = addresses(outside);
        boolean aside = addresses
                || phrases == ASIDE
                || words.endsWith("?")
                || words.endsWith("!")
                || words.startsWith("'")
                || words.endsWith("...")
                || words(outside).isEmpty()
                || isOpen(words)
                || isHalf(words)
                || TALKING.contains(all.getFirst());
        return aside ? ASIDE : TOLD;
    }

    /** "Home | News | Contact": a sentence of a report ends as one. */
    private static boolean isRowOfLinks(String line) {
        return line.contains(" | ") && !isWhole(line);
    }

    /**
     * Whether a line is the page's, not the report's: a row of links, or the publisher's business in a line that is no sentence, is
     * short or talks to the reader. "The council changed its privacy policy, an aide said" tells something.
     */
    static boolean isOfThePage(String line) {
        String stripped = line.strip();
        if (isRowOfLinks(stripped)) {
            return true;
        }
        List<String> all = words(stripped);
        return phrases(all) == NEVER
                && (all.size() <= SHORT_LINE || !isWhole(stripped) || addresses(outsideOfQuotes(stripped)));
    }

    private static boolean isWhole(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean addresses(String outside) {
        return words(outside).stream().anyMatch(ADDRESSING::contains);
    }

    private static int phrases(List<String> words) {
        int value = TOLD;
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                value = Math.max(value, PHRASES.getOrDefault(String.join(" ", words.subList(from, to)), TOLD));
            }
        }
        return value;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (WordScanner scanner = new WordScanner(text); scanner.next(); ) {
            words.add(scanner.normal());
        }
        return words;
    }

    /** Speech that goes on into the next sentence, so that nobody says who speaks. */
    private static boolean isOpen(String words) {
        return !words.isEmpty()
                && OPENING.indexOf(words.charAt(0)) >= 0
                && words.chars().skip(1).noneMatch(unit -> CLOSING.indexOf(unit) >= 0);
    }

    /**
     * A part of a sentence, or of a quotation, or an aside: what begins in the middle, stands in brackets, is counted, has a
     * hole where a word was, or one quotation mark of two.
     */
    private static boolean isHalf(String words) {
        char first = words.charAt(0);
        boolean camel = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        boolean begun = (Character.isLowerCase(first) && !camel) || "([,;:–—•*".indexOf(first) >= 0;
        int point = words.indexOf(". ");
        boolean counted =
                point > 0 && point <= 2 && words.substring(0, point).chars().allMatch(Character::isDigit);
        return begun || counted || words.contains(" , ") || hasOneMarkOfTwo(words);
    }

    private static boolean hasOneMarkOfTwo(String words) {
        int open = 0;
        int straight = 0;
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            straight += unit == '"' ? 1 : 0;
            open += unit == '“' || unit == '„' ? 1 : 0;
            open -= unit == '”' ? 1 : 0;
        }
        boolean german = words.indexOf('„') >= 0;
        return straight % 2 == 1 || (!german && open != 0);
    }

    private static String outsideOfQuotes(String words) {
        StringBuilder outside = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (OPENING.indexOf(unit) >= 0 || CLOSING.indexOf(unit) >= 0) {
                inside = inside ? CLOSING.indexOf(unit) < 0 : OPENING.indexOf(unit) >= 0;
            } else if (!inside) {
                outside.append(unit);
            }
        }
        return outside.toString();
    }
}

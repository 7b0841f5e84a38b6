package org.throughline.engine.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;

/**
 * Cuts a sentence into words and marks.
 *
 * <p>English as in the Penn Treebank with hyphens apart ("do n't", "Adan 's", "anti - war"), French with elisions apart
 * ("l' homme"), scripts without spaces by ICU's dictionaries. Addresses, handles, figures and abbreviations stay whole.
 * Linear in the length of the sentence. Not thread-safe; one instance a sentence.
 */
final class Tokenizer {
    private static final int LOOK = 40;
    private static final Set<String> HYPHENS_APART = Set.of("en", "de");
    private static final Set<String> BOUND_PREFIXES = Set.of(
            "e", "co", "pre", "post", "non", "re", "semi", "multi", "anti", "pro", "ex", "mid", "over", "sub", "un",
            "ultra", "inter", "vice", "micro", "neo", "ante");
    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "n", "m", "t", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "nell", "all",
            "sull", "dall", "un", "quell");
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

    private final String text;
    private final int end;
    private final String language;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, int end, String language) {
        this.text = text;
        this.end = end;
        this.language = language;
    }

    /** The tokens of the sentence, without tags and heads. */
    static List<Token> tokens(String text, Span sentence, String language) {
        Tokenizer tokenizer = new Tokenizer(text, sentence.end(), language);
        int at = sentence.start();
        while (at < sentence.end()) {
            at = tokenizer.next(at);
        }
        return tokenizer.tokens;
    }

    private void add(int from, int to) {
        if (to > from) {
            tokens.add(new Token(new Span(from, to), text.substring(from, to), "", -1, ""));
        }
    }

    /** Takes the token at this place; the place after it. */
    private int next(int at) {
        int point = text.codePointAt(at);
        if (Marks.isSpace(point)) {
            return at + Character.charCount(point);
        }
        int address = addressEnd(at);
        if (address > at) {
            add(at, address);
            return address;
        }
        if (Marks.isUnspaced(point)) {
            return unspaced(at);
        }
        if (Character.isDigit(point)) {
            return figure(at);
        }
        if (Marks.isWordPart(point) || (point == '@' || point == '#') && isLetter(at + 1)) {
            return word(at);
        }
        return mark(at, point);
    }

    private boolean isLetter(int at) {
        return at < end && Character.isLetter(text.charAt(at));
    }

    private int mark(int at, int point) {
        if (Marks.isApostrophe((char) point) && at + 1 < end && language.equals("en")) {
            int after = letters(at + 1);
            if (isClitic(text.substring(at + 1, after))) {
                add(at, after);
                return after;
            }
        }
        int next = Math.min(end, at + Character.charCount(point));
        while (isRunning(point) && next < end && text.charAt(next) == point) {
            next++;
        }
        add(at, next);
        return next;
    }

    private static boolean isRunning(int point) {
        return point == '.' || point == '-' || point == '!' || point == '?' || point == '*' || point == '=';
    }

    private static boolean isClitic(String letters) {
        return switch (letters) {
            case "s", "S", "m", "d", "re", "ve", "ll" -> true;
            default -> false;
        };
    }

    private int letters(int from) {
        int next = from;
        while (next < end && next - from < LOOK && Character.isLetter(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Where an address that starts here ends, or the place itself. */
    private int addressEnd(int at) {
        boolean address =
                text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
        if (!address) {
            return at;
        }
        int next = at;
        while (next < end && !Marks.isSpace(text.charAt(next)) && "<>\"“”«»".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        while (next > at && ".,;:!?)]'’".indexOf(text.charAt(next - 1)) >= 0) {
            next--;
        }
        return next;
    }

    private int unspaced(int at) {
        int run = at;
        while (run < end && Marks.isUnspaced(text.codePointAt(run))) {
            run += Character.charCount(text.codePointAt(run));
        }
        run = Math.min(run, end);
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(language));
        words.setText(text.substring(at, run));
        int start = words.first();
        for (int stop = words.next(); stop != BreakIterator.DONE; stop = words.next()) {
            add(at + start, at + stop);
            start = stop;
        }
        return run;
    }

    private int figure(int at) {
        int next = at;
        while (next < end) {
            char unit = text.charAt(next);
            boolean inner = ".,:/’'".indexOf(unit) >= 0 && next + 1 < end && Character.isDigit(text.charAt(next + 1));
            if (!inner && !Marks.isWordPart(unit) && !(unit == '-' && !splitsHyphens())) {
                break;
            }
            next++;
        }
        next = trimHyphen(at, next);
        add(at, next);
        return next;
    }

    private boolean splitsHyphens() {
        return HYPHENS_APART.contains(language);
    }

    private int trimHyphen(int at, int next) {
        int last = next;
        while (last > at + 1 && text.charAt(last - 1) == '-') {
            last--;
        }
        return last;
    }

    private int word(int at) {
        int next = at + 1;
        while (next < end && isInner(at, next)) {
            next++;
        }
        next = withStop(at, trimHyphen(at, next));
        if (language.equals("en")) {
            english(at, next);
        } else {
            elided(at, next);
        }
        return next;
    }

    /** Whether the word goes on with the character at this place. */
    private boolean isInner(int at, int next) {
        char unit = text.charAt(next);
        if (Marks.isWordPart(unit) || Character.isSurrogate(unit) && Marks.isWordPart(text.codePointAt(next))) {
            return !Marks.isUnspaced(unit);
        }
        if (Character.isLowSurrogate(unit)) {
            return Character.isHighSurrogate(text.charAt(next - 1));
        }
        boolean followed = next + 1 < end && Character.isLetterOrDigit(text.charAt(next + 1));
        if (!followed) {
            return false;
        }
        char before = text.charAt(next - 1);
        char after = text.charAt(next + 1);
        return switch (unit) {
            case '\'', '’', 'ʼ' -> Character.isLetter(before);
            case '@' -> true;
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> Character.isUpperCase(before) || !Character.isUpperCase(after);
            case '-', '‑' -> !splitsHyphens() || isBound(at, next);
            default -> unit == '·' || unit == '־' || unit == '׳' || unit == '״';
        };
    }

    /** "co-author" stays one word; "pro-Ostia" does not, for the name in it. */
    private boolean isBound(int at, int hyphen) {
        return hyphen - at <= 5
                && Character.isLowerCase(text.charAt(hyphen + 1))
                && BOUND_PREFIXES.contains(text.substring(at, hyphen).toLowerCase(Locale.ROOT));
    }

    /** A full stop that belongs to the word: an initial, "U.S.", "Mr.". */
    private int withStop(int at, int next) {
        if (next >= end || text.charAt(next) != '.' || next - at > LOOK) {
            return next;
        }
        if (next + 1 < end && text.charAt(next + 1) == '.') {
            return next;
        }
        String word = text.substring(at, next);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean dotted = word.length() >= 3 && word.length() <= 9 && word.charAt(word.length() - 2) == '.';
        boolean last = next + 1 == end;
        boolean known = Abbreviations.mayEnd(word, language) || !last && Abbreviations.isTitle(word, language);
        return (initial && !last) || dotted || known && !isOnlyAWord(word, last) ? next + 1 : next;
    }

    /** "may", "no" or "ill" at the end of a sentence are words. */
    private static boolean isOnlyAWord(String word, boolean last) {
        return last && Character.isLowerCase(word.charAt(0)) && word.indexOf('.') < 0;
    }

    private void english(int at, int next) {
        String word = text.substring(at, next).toLowerCase(Locale.ROOT);
        int cut = next;
        if (word.equals("cannot")) {
            cut = at + 3;
        } else if (word.equals("gonna") || word.equals("wanna") || word.equals("gotta")) {
            cut = next - 2;
        } else if (word.endsWith("n't") || word.endsWith("n’t")) {
            cut = next - 3;
        } else {
            int mark = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
            if (mark > 0 && isClitic(word.substring(mark + 1))) {
                cut = at + mark;
            }
        }
        add(at, cut);
        add(cut, next);
    }

    private void elided(int at, int next) {
        int mark = at;
        while (mark < next && mark - at < 8 && !Marks.isApostrophe(text.charAt(mark))) {
            mark++;
        }
        boolean splits = ELIDING.contains(language)
                && mark < next - 1
                && Marks.isApostrophe(text.charAt(mark))
                && ELISIONS.contains(text.substring(at, mark).toLowerCase(Locale.ROOT));
        int cut = splits ? mark + 1 : at;
        add(at, cut);
        add(cut, next);
    }
}

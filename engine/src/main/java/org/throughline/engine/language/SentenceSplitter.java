package org.throughline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.engine.article.Span;

/**
 * Cuts a stretch of text into sentences, in any language, by rules on terminators and what stands around them.
 *
 * <p>A sentence ends after its terminators and the quotation marks and brackets that close with it. "Mr. Adan", "U.S.
 * Senate", "J. Smith", "16. Juni" and {@code "Why?" he asked} go on. Looks back and ahead a bounded number of characters, so
 * the time is linear; a stretch without an end is cut at {@link #LONGEST} characters. Never cuts a surrogate pair. Stateless.
 */
final class SentenceSplitter {
    /** No sentence is longer: what has no end in so many characters is no sentence. */
    static final int LONGEST = 4_000;

    private static final int LOOK = 40;
    private static final int ATTRIBUTION = 70;
    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "wrote",
            "writes",
            "tweeted",
            "added",
            "adds",
            "replied",
            "wondered",
            "told",
            "exclaimed",
            "shouted",
            "sagte",
            "sagt",
            "fragte",
            "fragt",
            "schrieb",
            "schreibt",
            "meinte",
            "erklärte",
            "rief");

    private final String text;
    private final int end;
    private final String language;
    private final List<Span> sentences = new ArrayList<>();

    private SentenceSplitter(String text, int end, String language) {
        this.text = text;
        this.end = end;
        this.language = language;
    }

    /** The sentences of the stretch, without the space around them. */
    static List<Span> split(String text, Span stretch, String language) {
        SentenceSplitter splitter = new SentenceSplitter(text, stretch.end(), language);
        splitter.run(stretch.start());
        return splitter.sentences;
    }

    private void run(int from) {
        int start = from;
        int at = from;
        while (at < end) {
            char unit = text.charAt(at);
            int next = at + 1;
            boolean ends = false;
            if (Marks.isTerminator(unit)) {
                next = afterTerminators(at);
                int closed = afterClosers(next);
                ends = ends(start, at, next, closed);
                next = Math.max(next, ends ? closed : next);
            } else if (unit == '\n') {
                ends = next < end && text.charAt(next) == '\n';
            } else if (at - start >= LONGEST) {
                next = cut(start, at);
                ends = true;
            }
            if (ends) {
                add(start, next);
                start = next;
            }
            at = next;
        }
        add(start, end);
    }

    /** Where an endless stretch is cut: at the last space near the limit, else at the limit itself. */
    private int cut(int start, int at) {
        for (int back = at; back > Math.max(start, at - LONGEST / 4); back--) {
            if (Marks.isSpace(text.charAt(back))) {
                return back;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) && at > start + 1 ? at - 1 : at;
    }

    private void add(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Marks.isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && Marks.isSpace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            sentences.add(new Span(first, last));
        }
    }

    private int afterTerminators(int at) {
        int next = at;
        while (next < end && Marks.isTerminator(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Past the marks that close with the sentence; a mark with a letter after it opens the next one instead. */
    private int afterClosers(int from) {
        int next = from;
        while (next < end && Marks.isCloser(text.charAt(next))) {
            next++;
        }
        boolean opensWord = next < end && Marks.isWordPart(text.charAt(next)) && !Marks.isUnspaced(text.charAt(next));
        if (next > from && opensWord && Marks.isQuote(text.charAt(next - 1))) {
            next--;
        }
        boolean spaced = next + 1 < end && Marks.isSpace(text.charAt(next)) && text.charAt(next + 1) == '»';
        return spaced ? next + 2 : next;
    }

    private boolean ends(int start, int at, int terminated, int closed) {
        int next = closed;
        while (next < end && Marks.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == end || Marks.isFullTerminator(text.charAt(terminated - 1))) {
            return true;
        }
        int following = text.codePointAt(next);
        if (next == closed) {
            return closed > terminated
                    ? Marks.isQuote(text.charAt(next))
                    : at + 1 == terminated && isRunTogether(at, next);
        }
        if (Character.isLowerCase(following) || isContinuation(following)) {
            return false;
        }
        if (closed > terminated && text.charAt(at) != '.') {
            return !isAttributed(next);
        }
        return text.charAt(at) != '.' || closed > terminated || terminated > at + 1 || stopEnds(start, at, next);
    }

    private static boolean isContinuation(int point) {
        return point == ','
                || point == ';'
                || point == ':'
                || point == '،'
                || point == '–'
                || point == '—'
                || point == '-';
    }

    /** "…reports.The next": a sentence end whose space was lost, not an address or a file name. */
    private boolean isRunTogether(int at, int next) {
        return next + 1 < end
                && at >= 3
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && Character.isUpperCase(text.charAt(next))
                && Character.isLowerCase(text.charAt(next + 1))
                && isPlainWord(at);
    }

    private boolean isPlainWord(int at) {
        int back = at - 1;
        while (back >= 0 && at - back < LOOK && !Marks.isSpace(text.charAt(back))) {
            char unit = text.charAt(back--);
            if (unit == '/' || unit == '@' || unit == '.' || unit == '_') {
                return false;
            }
        }
        return true;
    }

    /** Whether a single full stop between the words before and after it ends the sentence. */
    private boolean stopEnds(int start, int at, int next) {
        String before = wordBefore(start, at);
        if (before.isEmpty()) {
            return true;
        }
        String after = wordAfter(next);
        boolean starts = after.isEmpty() ? Marks.isQuote(text.charAt(next)) : Abbreviations.starts(after, language);
        if (before.chars().allMatch(Character::isDigit)) {
            return numberEnds(start, at, before, after, starts);
        }
        if (Abbreviations.isTitle(before, language)) {
            return false;
        }
        boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0)) && !before.equals("I");
        if (initial || isDotted(before) || Abbreviations.mayEnd(before, language)) {
            return starts;
        }
        return true;
    }

    /** "U.S", "e.g", "Ph.D": letters by ones and twos. */
    private static boolean isDotted(String word) {
        int stop = word.indexOf('.');
        return stop >= 1 && stop <= 2 && word.length() - word.lastIndexOf('.') <= 3;
    }

    private boolean numberEnds(int start, int at, String before, String after, boolean starts) {
        boolean numbering = at - before.length() == start && before.length() <= 2;
        if (numbering) {
            return false;
        }
        boolean mayBeOrdinal = Abbreviations.hasOrdinalStop(language) && before.length() <= 2;
        return !mayBeOrdinal || starts && !Abbreviations.isMonth(after, language);
    }

    /** The word that the stop at this place follows: letters, figures and inner stops. */
    private String wordBefore(int start, int at) {
        int first = at;
        while (first > start && at - first < LOOK) {
            char unit = text.charAt(first - 1);
            if (!Marks.isWordPart(unit) && unit != '.') {
                break;
            }
            first--;
        }
        return text.substring(first, at);
    }

    private String wordAfter(int next) {
        int last = next;
        while (last < end && last - next < LOOK && Character.isLetter(text.charAt(last))) {
            last++;
        }
        return text.substring(next, last);
    }

    /** Whether a clause such as "the minister asked" follows: then the quotation's mark does not end the sentence. */
    private boolean isAttributed(int next) {
        int stop = next;
        int wordStart = next;
        while (stop < Math.min(end, next + ATTRIBUTION)) {
            char unit = text.charAt(stop);
            if (!Character.isLetter(unit)) {
                if (SPEECH.contains(text.substring(wordStart, stop).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                if (Marks.isTerminator(unit) || Marks.isQuote(unit)) {
                    return false;
                }
                wordStart = stop + 1;
            }
            stop++;
        }
        return false;
    }
}

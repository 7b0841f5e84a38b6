package org.throughline.engine.quotation;

import java.util.ArrayList;
import java.util.List;
import org.throughline.engine.article.Span;

/**
 * Pairs quotation marks in a stretch of text: all the usual ones of news languages, mixed, nested and unclosed.
 *
 * <p>A mark opens or closes by its shape where the shape tells ({@code „ «}), else by its neighbours: an opening mark has
 * space or a bracket before it and a letter after it. An apostrophe is never a mark; a single mark opens only where its
 * partner is near. One pass; a single mark looks ahead a bounded distance; what is deeper than {@value #DEEPEST} levels is
 * read as plain text, so 100,000 open marks cost no more than as many letters.
 */
final class QuoteMarks {
    private static final int DEEPEST = 3;
    /** How far the partner of a single mark may be. */
    private static final int SINGLE_REACH = 400;
    /** How far is looked for the partners of a double mark that opens within another. */
    private static final int DOUBLE_REACH = 1_500;

    private final String text;
    private final int end;
    private final List<Marked> found = new ArrayList<>();
    private final int[] openAt = new int[DEEPEST];
    private final char[] openAs = new char[DEEPEST];
    private int depth;

    private QuoteMarks(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /**
     * A quoted stretch with its marks.
     *
     * @param depth 0 for what stands in the text itself, 1 for a quotation inside a quotation
     * @param closed whether its closing mark was found; else it runs to the end of the stretch
     * @param mark the opening mark, two single ones counted as {@code "}
     */
    record Marked(Span span, int depth, boolean closed, char mark) {}

    /** The quoted stretches in the order of their openings. */
    static List<Marked> in(String text, Span stretch) {
        QuoteMarks marks = new QuoteMarks(text, stretch.end());
        int at = stretch.start();
        while (at < stretch.end()) {
            at = marks.step(stretch.start(), at);
        }
        marks.closeRest(stretch.end());
        marks.found.sort((one, other) -> one.span().compareTo(other.span()));
        return marks.found;
    }

    /** Handles the character at the offset and tells where to go on. */
    private int step(int start, int at) {
        char mark = text.charAt(at);
        if (!isMark(mark)) {
            return at + 1;
        }
        int width = 1;
        if ((mark == '\'' || mark == '`' || mark == '’' || mark == '‘')
                && at + 1 < end
                && text.charAt(at + 1) == mark) {
            width = 2;
            mark = mark == '`' || mark == '‘' ? '“' : '"';
        }
        boolean spaceBefore = at == start || opensAfter(text.charAt(at - 1));
        boolean wordAfter = at + width < end && !closesBefore(text.charAt(at + width));
        if (!spaceBefore && !wordAfter && endsSpeech(mark) && isInsideDouble()) {
            depth--;
        }
        if (spaceBefore && wordAfter && isSecondOpening(mark, at + width)) {
            closeRest(at);
            open(mark, at);
        } else if (closes(mark, spaceBefore, wordAfter)) {
            close(at + width);
        } else if (opens(mark, spaceBefore, wordAfter, at)) {
            open(mark, at);
        }
        return at + width;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '\'', '`', '「', '」', '『', '』', '＂' -> true;
            default -> false;
        };
    }

    private static boolean opensAfter(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "([{—–-:/\"“„«‘'".indexOf(c) >= 0;
    }

    private static boolean closesBefore(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ".,;:!?)]}—\"”»".indexOf(c) >= 0;
    }

    private boolean closes(char mark, boolean spaceBefore, boolean wordAfter) {
        if (depth == 0) {
            return false;
        }
        char open = openAs[depth - 1];
        return switch (mark) {
            case '"', '＂' -> isStraight(open) || (!spaceBefore && isDouble(open));
            case '”' -> isDouble(open);
            case '“', '‟' -> open == '„' || (isDouble(open) && !wordAfter);
            case '»' -> open == '«';
            case '«' -> open == '»';
            case '›' -> open == '‹';
            case '‹' -> open == '›';
            case '’', '\'' -> isSingle(open) && !spaceBefore && !isWord(wordAfter, mark);
            case '‘' -> open == '‚' || (open == '‘' && !spaceBefore && !wordAfter);
            case '」' -> open == '「';
            case '』' -> open == '『';
            default -> false;
        };
    }

    private static boolean endsSpeech(char mark) {
        return mark == '”' || isStraight(mark);
    }

    /** Whether a single mark stands open within a double one: who forgets to close it closes both with the double. */
    private boolean isInsideDouble() {
        return depth > 1 && isSingle(openAs[depth - 1]) && isDouble(openAs[depth - 2]);
    }

    /**
     * Whether a double mark opens anew what was never closed: there are too few closing ones before the next opening for
     * it to be a quotation in a quotation.
     */
    private boolean isSecondOpening(char mark, int after) {
        if (depth != 1 || openAs[0] != mark || !(isStraight(mark) || mark == '“')) {
            return false;
        }
        int last = Math.min(end, after + DOUBLE_REACH);
        if (isStraight(mark) && last < end) {
            return false;
        }
        int marks = 0;
        for (int i = after; i < last; i++) {
            char c = text.charAt(i);
            if (mark == '“' && c == '“') {
                break;
            }
            marks += c == (mark == '“' ? '”' : mark) ? 1 : 0;
        }
        return mark == '“' ? marks < 2 : marks % 2 == 1;
    }

    private static boolean isWord(boolean wordAfter, char mark) {
        return wordAfter && (mark == '’' || mark == '\'');
    }

    private static boolean isStraight(char mark) {
        return mark == '"' || mark == '＂';
    }

    private static boolean isDouble(char mark) {
        return isStraight(mark) || mark == '“' || mark == '„' || mark == '”' || mark == '‟';
    }

    private static boolean isSingle(char mark) {
        return mark == '‘' || mark == '\'' || mark == '‚' || mark == '’';
    }

    private boolean opens(char mark, boolean spaceBefore, boolean wordAfter, int at) {
        return switch (mark) {
            case '„', '“', '‟', '「', '『' -> true;
            case '"', '＂' -> depth > 0 || spaceBefore || wordAfter;
            case '”' -> spaceBefore && wordAfter;
            case '«', '‹' -> spaceBefore || wordAfter;
            case '»', '›' -> spaceBefore && wordAfter;
            case '‘', '‚', '\'' -> spaceBefore && wordAfter && hasPartner(at);
            case '’' -> false;
            default -> false;
        };
    }

    /** Whether a single mark that can close comes soon, and is not the apostrophe of a word such as "dogs' ". */
    private boolean hasPartner(int at) {
        if (at + 1 < end && Character.isDigit(text.charAt(at + 1))) {
            return false;
        }
        int last = Math.min(end, at + SINGLE_REACH);
        for (int i = at + 2; i < last; i++) {
            char c = text.charAt(i);
            boolean single = c == '’' || c == '\'' || (c == '‘' && text.charAt(at) == '‚');
            if (single
                    && !Character.isWhitespace(text.charAt(i - 1))
                    && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private void open(char mark, int at) {
        if (depth > 0 && openAs[depth - 1] == mark && depth > 1) {
            return;
        }
        if (depth < DEEPEST) {
            openAt[depth] = at;
            openAs[depth] = mark;
            depth++;
        }
    }

    private void close(int after) {
        depth--;
        found.add(new Marked(new Span(openAt[depth], after), depth, true, openAs[depth]));
    }

    /** Ends what is open, but for white space, at the offset. */
    private void closeRest(int at) {
        while (depth > 0) {
            depth--;
            int stop = at;
            while (stop > openAt[depth] + 1 && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            found.add(new Marked(new Span(openAt[depth], stop), depth, false, openAs[depth]));
        }
    }
}

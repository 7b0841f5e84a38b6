package org.throughline.engine.quotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;
import org.throughline.engine.language.ParsedSentence;
import org.throughline.engine.language.Token;

/**
 * One block's sentences as a row of tokens, with their tree, what part of it each governs, and which stand inside
 * quotation marks. Sentences that a quotation ties together are one unit.
 */
final class Passage {
    /** No unit ties more sentences together, nor takes another when it is as long in tokens. */
    private static final int LONGEST_UNIT = 12;

    private static final int MOST_TOKENS = 300;
    /** How far the climb to the root of a sentence goes: no real sentence is as deep. */
    private static final int DEEPEST = 60;

    private static final int LOOKED_AT = 150;
    /** So much of direct speech stands in quotation marks. */
    private static final double WHOLLY_QUOTED = 0.95;

    final String text;
    final boolean heading;
    /** A heading, a caption or another line beside what is told. */
    final boolean aside;

    final int size;
    final Span[] spans;
    final String[] words;
    final String[] tags;
    final String[] relations;
    /** The governor's place, -1 for a root. */
    final int[] heads;
    /** First and last place of what a token governs. */
    final int[] subtreeStart;

    final int[] subtreeEnd;
    /** The outermost quoted stretch a token stands in, -1 outside. */
    final int[] quote;

    final List<QuoteMarks.Marked> quotes;
    /** First and last place of each quoted stretch, marks included. */
    final int[] quoteStart;

    final int[] quoteEnd;
    /** The unit of a token, and first and last place of each unit. */
    final int[] unit;

    final int[] unitStart;
    final int[] unitEnd;
    final int units;
    final int[] sentence;

    Passage(String text, List<ParsedSentence> sentences, List<QuoteMarks.Marked> outermost, BlockType type) {
        this.text = text;
        heading = type == BlockType.HEADLINE || type == BlockType.HEADING || type == BlockType.KICKER;
        aside = heading || !type.isBody();
        size = sentences.stream().mapToInt(one -> one.tokens().size()).sum();
        spans = new Span[size];
        words = new String[size];
        tags = new String[size];
        relations = new String[size];
        heads = new int[size];
        sentence = new int[size];
        subtreeStart = new int[size];
        subtreeEnd = new int[size];
        quote = new int[size];
        unit = new int[size];
        quotes = outermost;
        quoteStart = new int[outermost.size()];
        quoteEnd = new int[outermost.size()];
        fill(sentences);
        govern();
        markQuotes();
        int[] starts = new int[size + 1];
        units = tieUnits(starts);
        unitStart = Arrays.copyOf(starts, units);
        unitEnd = new int[units];
        for (int i = 0; i < units; i++) {
            unitEnd[i] = (i + 1 < units ? starts[i + 1] : size) - 1;
            Arrays.fill(unit, unitStart[i], unitEnd[i] + 1, i);
        }
    }

    private void fill(List<ParsedSentence> sentences) {
        int place = 0;
        for (ParsedSentence one : sentences) {
            int first = place;
            for (Token token : one.tokens()) {
                spans[place] = token.span();
                words[place] = token.form().toLowerCase(Locale.ROOT);
                tags[place] = token.tag();
                relations[place] = token.relation();
                heads[place] = token.head() < 0 ? -1 : first + token.head();
                sentence[place] = one.index();
                place++;
            }
        }
    }

    private void govern() {
        for (int place = 0; place < size; place++) {
            subtreeStart[place] = place;
            subtreeEnd[place] = place;
        }
        for (int place = 0; place < size; place++) {
            int up = heads[place];
            for (int steps = 0; up >= 0 && steps < DEEPEST; steps++) {
                subtreeStart[up] = Math.min(subtreeStart[up], place);
                subtreeEnd[up] = Math.max(subtreeEnd[up], place);
                up = heads[up];
            }
        }
    }

    private void markQuotes() {
        Arrays.fill(quote, -1);
        int number = 0;
        Arrays.fill(quoteStart, -1);
        Arrays.fill(quoteEnd, -1);
        for (int place = 0; place < size; place++) {
            while (number < quotes.size() && quotes.get(number).span().end() <= spans[place].start()) {
                number++;
            }
            if (number < quotes.size() && quotes.get(number).span().overlaps(spans[place])) {
                quote[place] = number;
                quoteStart[number] = quoteStart[number] < 0 ? place : quoteStart[number];
                quoteEnd[number] = place;
            }
        }
    }

    private int tieUnits(int[] starts) {
        int count = 0;
        int sentences = 0;
        for (int place = 0; place < size; place++) {
            boolean next = place == 0 || sentence[place] != sentence[place - 1];
            boolean tied = place > 0 && quote[place] >= 0 && quote[place] == quote[place - 1];
            sentences += next ? 1 : 0;
            boolean full = sentences > LONGEST_UNIT || (count > 0 && place - starts[count - 1] > MOST_TOKENS);
            if (next && (!tied || full)) {
                starts[count++] = place;
                sentences = 1;
            }
        }
        return count;
    }

    /** The number of the first quoted stretch that ends behind the offset. */
    int firstQuoteEndingAfter(int offset) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (quotes.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How words are reported: all of them in quotation marks, some, or none. */
    Quotation.Kind kind(List<Span> spans) {
        int quoted = 0;
        int length = 0;
        for (Span span : spans) {
            length += span.length();
            quoted += quotedIn(span);
        }
        if (quoted == 0) {
            return Quotation.Kind.INDIRECT;
        }
        return quoted >= WHOLLY_QUOTED * length ? Quotation.Kind.DIRECT : Quotation.Kind.MIXED;
    }

    private int quotedIn(Span span) {
        int quoted = 0;
        for (int i = firstQuoteEndingAfter(span.start()); i < quotes.size(); i++) {
            Span mark = quotes.get(i).span();
            if (mark.start() >= span.end()) {
                break;
            }
            quoted += Math.min(span.end(), mark.end()) - Math.max(span.start(), mark.start());
        }
        return quoted;
    }

    /** The first child of the token with the relation, -1 if none. */
    int child(int place, String relation) {
        int first = Math.max(subtreeStart[place], 0);
        for (int at = first; at <= subtreeEnd[place]; at++) {
            if (heads[at] == place && relations[at].equals(relation)) {
                return at;
            }
        }
        return -1;
    }

    boolean isVerb(int place) {
        return tags[place].startsWith("VB");
    }

    boolean isNoun(int place) {
        return tags[place].startsWith("NN");
    }

    boolean isName(int place) {
        return tags[place].startsWith("NNP");
    }

    boolean isPronoun(int place) {
        return tags[place].equals("PRP") || tags[place].startsWith("WP");
    }

    /** Whether the token is a mark without letters or digits. */
    boolean isMark(int place) {
        return !words[place].isEmpty() && !Character.isLetterOrDigit(words[place].codePointAt(0));
    }

    boolean is(int place, String word) {
        return place >= 0 && place < size && words[place].equals(word);
    }

    /** How much of a stretch stands in quotation marks, of its first {@value #LOOKED_AT} tokens. */
    double quotedShare(int first, int wholeLast) {
        int last = Math.min(wholeLast, first + LOOKED_AT);
        int quoted = 0;
        for (int place = first; place <= last; place++) {
            quoted += quote[place] >= 0 ? 1 : 0;
        }
        return quoted / (double) Math.max(1, last - first + 1);
    }

    /** The text from the first to the last place. */
    Span between(int first, int last) {
        return new Span(spans[first].start(), spans[last].end());
    }
}

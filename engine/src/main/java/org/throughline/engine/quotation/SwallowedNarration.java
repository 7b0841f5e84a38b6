package org.throughline.engine.quotation;

import java.util.Set;
import org.throughline.engine.article.Span;

/**
 * Quotation marks that a publisher forgot or set the wrong way round: the words between two marks then hold the narration
 * that names the speaker ("We go now, Brem said. We stay."). Such a stretch ends where the narration begins. One pass; each
 * comma looks at the few words behind it.
 */
final class SwallowedNarration {
    private static final Set<String> SAYING = Set.of("said", "says", "added", "explained");
    private static final Set<String> PRONOUNS = Set.of("he", "she");
    private static final int LONGEST_NAME = 3;
    private static final String ENDS_SPEECH = ",!?";
    private static final String INNER = "'‘’";

    private SwallowedNarration() {}

    /** The same stretch, shorter where narration begins in it. */
    static QuoteMarks.Marked cut(String text, QuoteMarks.Marked marked) {
        Span span = marked.span();
        boolean inner = false;
        for (int at = span.start() + 1; at < span.end() - 1; at++) {
            char c = text.charAt(at);
            boolean edge =
                    !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at + 1));
            if (INNER.indexOf(c) >= 0 && edge) {
                inner = !inner;
            }
            if (!inner && ENDS_SPEECH.indexOf(c) >= 0 && isAttribution(text, at + 1, span.end())) {
                return new QuoteMarks.Marked(new Span(span.start(), at + 1), marked.depth(), false, marked.mark());
            }
        }
        return marked;
    }

    /** " says Orla Brem", " Orla Brem said.", " she added,". */
    private static boolean isAttribution(String text, int from, int end) {
        int at = from;
        for (int word = 0; word <= LONGEST_NAME; word++) {
            int start = at + 1;
            if (start >= end || text.charAt(at) != ' ') {
                return false;
            }
            int stop = start;
            while (stop < end && Character.isLetter(text.charAt(stop))) {
                stop++;
            }
            String one = text.substring(start, stop);
            if (SAYING.contains(one)) {
                return word == 0
                        ? isCapitalAt(text, stop + 1, end)
                        : stop < end && ".,:;".indexOf(text.charAt(stop)) >= 0;
            }
            boolean names = isCapitalAt(text, start, end) && stop > start + 1;
            if (!names && !(word == 0 && PRONOUNS.contains(one))) {
                return false;
            }
            at = stop;
        }
        return false;
    }

    private static boolean isCapitalAt(String text, int at, int end) {
        return at < end && Character.isUpperCase(text.charAt(at));
    }
}

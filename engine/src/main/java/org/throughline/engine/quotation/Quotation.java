package org.throughline.engine.quotation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * Words or reported speech with a speaker.
 *
 * @param sentence index of the sentence it starts in
 * @param content what was said, one span a piece, quotation marks included
 * @param cue the word that reports it ("said", "according to"), if any
 * @param source the words that name the speaker ("he", "the Kremlin spokesman"), if any
 * @param speaker index into the article's entities, -1 while unknown
 * @param standsAlone whether the words read as a statement with nothing but a name before them
 * @param confidence that kind and speaker are right, 0..1; below the threshold it is not shown
 */
public record Quotation(
        int sentence,
        List<Span> content,
        Kind kind,
        @Nullable Span cue,
        @Nullable Span source,
        int speaker,
        boolean standsAlone,
        double confidence) {
    public Quotation {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a quotation without words");
        }
    }

    /** Below this confidence a reader is not shown it: nearly every second one would be wrong. */
    public static final double SHOWN_FROM = 0.5;

    /** Whether it is sure enough to be shown. */
    public boolean isShown() {
        return confidence >= SHOWN_FROM;
    }

    /** Whether a reader's list of who said what has it. */
    public boolean isListed() {
        return standsAlone && isShown();
    }

    /** How the words are reported. */
    public enum Kind {
        DIRECT,
        MIXED,
        INDIRECT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From the first to the last word. */
    public Span outer() {
        return new Span(content.getFirst().start(), content.getLast().end());
    }

    public String words(String text) {
        StringBuilder words = new StringBuilder();
        for (Span span : content) {
            words.append(words.isEmpty() ? "" : " ").append(span.in(text));
        }
        return words.toString();
    }
}

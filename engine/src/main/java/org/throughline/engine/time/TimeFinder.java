package org.throughline.engine.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.language.ParsedSentence;

/** Finds time expressions and resolves them against the article's date. */
public final class TimeFinder {
    /** @param reference the article's day; without it only absolute dates get a value of their own */
    public List<TimeExpression> find(
            String text, String language, List<ParsedSentence> sentences, @Nullable LocalDate reference) {
        return List.of();
    }
}

package org.throughline.app.reading;

import org.jspecify.annotations.Nullable;
import org.throughline.engine.reading.AnnotatedArticle;

/** What became of one input: exactly one of the two is there. */
public record Outcome(
        @Nullable AnnotatedArticle article, @Nullable Quarantined quarantined) {}

package org.throughline.engine.quotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.article.Span;

/**
 * Words that may be a quotation, before it is decided.
 *
 * @param cue the reporting words, absent where quoted words stand for themselves
 * @param sources those who may be the speaker, the likeliest first
 * @param features what the model of contents sees
 * @param cueFeatures what the model of cues sees
 * @param sourceFeatures for each source what the model of sources sees
 */
public record Candidate(
        @Nullable Span cue,
        List<Span> content,
        List<Span> sources,
        float[] features,
        float[] cueFeatures,
        List<float[]> sourceFeatures) {}

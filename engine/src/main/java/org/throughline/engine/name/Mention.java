package org.throughline.engine.name;

import org.throughline.engine.article.Span;

/**
 * A name in a sentence.
 *
 * @param sentence index of the sentence
 * @param entity index into {@link Names#entities()}
 */
public record Mention(int sentence, Span span, int entity) {}

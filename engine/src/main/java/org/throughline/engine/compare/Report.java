package org.throughline.engine.compare;

import org.throughline.engine.reading.AnnotatedArticle;

/**
 * An independent report of a story: the original of one family.
 *
 * @param entities the entity ids of the article's local entities
 */
public record Report(AnnotatedArticle article, long[] entities) {}

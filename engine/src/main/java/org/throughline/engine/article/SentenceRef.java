package org.throughline.engine.article;

/**
 * Evidence: one sentence of one article.
 *
 * @param article the article's id
 * @param version the version of the body that the span was measured on
 */
public record SentenceRef(long article, long version, Span span) {}

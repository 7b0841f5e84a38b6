package org.throughline.engine.article;

/**
 * One typed piece of a page.
 *
 * @param span where it stands in {@link Article#text()}
 */
public record Block(BlockType type, Span span) {}

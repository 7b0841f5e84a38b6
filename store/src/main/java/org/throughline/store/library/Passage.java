package org.throughline.store.library;

/**
 * Words of an article and where they stand in it: what every line of the reader leads to.
 *
 * @param version the version of the article that the offsets were measured on
 */
public record Passage(long article, long version, int start, int end, String words, String source, String language) {}

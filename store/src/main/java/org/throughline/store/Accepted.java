package org.throughline.store;

/**
 * What came of a batch of articles.
 *
 * @param added articles not known before
 * @param renewed articles that now have another version
 * @param unchanged repeats, which changed nothing
 */
public record Accepted(int added, int renewed, int unchanged) {}

package org.throughline.store.library;

/**
 * A term that a report of a story uses where others use another.
 *
 * @param thing the same number for terms that stand for one thing
 */
public record WordingView(int thing, String term, Passage passage) {}

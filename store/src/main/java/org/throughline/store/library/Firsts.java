package org.throughline.store.library;

/**
 * How often a source was the first of several.
 *
 * @param told its latest articles in stories that others tell too
 * @param first how many of them came out before all others
 */
public record Firsts(int told, int first) {}

package org.throughline.store.library;

/**
 * An entity as one entry of a list.
 *
 * @param kind {@code person}, {@code organisation}, {@code place} or {@code other}
 * @param articles how many articles name it, of those that the list is about
 */
public record EntityMention(long id, String kind, String name, int articles) {}

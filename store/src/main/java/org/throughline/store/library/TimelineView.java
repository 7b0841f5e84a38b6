package org.throughline.store.library;

/** What happened on one date, in the words of an article. */
public record TimelineView(String day, Passage passage, long story) {}

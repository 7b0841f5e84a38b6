package org.throughline.store.library;

/** How much is stored. */
public record Totals(long articles, long stories, long sources, long quarantined) {}

package org.throughline.store.library;

/**
 * A fact told since some moment.
 *
 * @param since the input of the log that first brought it
 */
public record NewFact(long story, String headline, long id, String status, long since, Passage passage) {}

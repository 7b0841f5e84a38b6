package org.throughline.store.library;

/**
 * How many of a source's latest articles repeat another's report.
 *
 * @param from the agency, else the source that had it first
 */
public record CopyFlow(String from, int articles) {}

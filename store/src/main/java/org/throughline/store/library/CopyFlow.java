package org.throughline.store.library;

/**
 * How many of the latest articles carry another's report.
 *
 * @param from the agency, else the source that had it first
 * @param to the source that carries it
 * @param hours later than the original on average; negative if no times are known
 */
public record CopyFlow(String from, String to, int articles, double hours) {}

package org.throughline.store.desk;

import java.time.Instant;

/**
 * Something that a reader follows.
 *
 * @param kind {@code story}, {@code storyline}, {@code entity} or {@code search}
 * @param target the id as shown, or the words of the search
 * @param seen the last input of the log whose facts the reader has seen
 * @param when that was
 */
public record Followed(String kind, String target, String title, long seen, Instant when) {}

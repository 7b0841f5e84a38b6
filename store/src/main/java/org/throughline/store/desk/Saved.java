package org.throughline.store.desk;

import java.time.Instant;

/**
 * Something put by for later, with the reader's own note.
 *
 * @param address within the reader
 */
public record Saved(String address, String title, String language, String note, Instant when) {}

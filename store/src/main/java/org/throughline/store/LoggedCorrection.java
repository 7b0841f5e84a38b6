package org.throughline.store;

import org.throughline.engine.Correction;

/**
 * A person's correction as the log holds it.
 *
 * @param sequence its number in the log, by which it can be taken back
 */
public record LoggedCorrection(long sequence, Correction correction) {}

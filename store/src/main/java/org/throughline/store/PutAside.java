package org.throughline.store;

import org.throughline.engine.page.UnreadablePage.Reason;

/**
 * An input that could not be read.
 *
 * @param identity by which it is found again: an address, or a place in a file
 * @param source whose it is; empty if that is not known
 * @param words the reason for people, with what they need to know of this one
 */
public record PutAside(String identity, String source, Reason reason, String words) {}

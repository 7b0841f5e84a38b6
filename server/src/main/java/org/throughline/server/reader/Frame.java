package org.throughline.server.reader;

/**
 * What surrounds a page.
 *
 * @param title in the window's title, before the product's name
 * @param section the address of the navigation's entry that the page belongs to, or empty
 */
public record Frame(String title, String section) {}

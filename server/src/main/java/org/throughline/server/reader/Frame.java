package org.throughline.server.reader;

/**
 * What surrounds a page.
 *
 * @param title in the window's title, before the product's name
 * @param section the address of the navigation's entry that the page belongs to, or empty
 * @param question what was searched for, or empty
 * @param words the interface's language
 */
public record Frame(String title, String section, String question, Wording words) {}

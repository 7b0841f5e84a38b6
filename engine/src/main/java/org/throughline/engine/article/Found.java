package org.throughline.engine.article;

/**
 * A value of a page's metadata, with where it came from and how sure that is.
 *
 * @param from the place it was read from, such as {@code json-ld}, {@code meta:og:title}, {@code h1}, {@code derived}
 * @param confidence 0..1
 */
public record Found<T>(T value, String from, double confidence) {}

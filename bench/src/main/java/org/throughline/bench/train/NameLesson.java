package org.throughline.bench.train;

import org.throughline.bench.NamedTexts;

/**
 * A text to learn names from.
 *
 * @param language ISO 639-1 code, or "xx" for evidence that hangs on no language
 * @param partial the set has no class beside PER, LOC and ORG: what lies outside of them may be of another
 */
public record NameLesson(String language, NamedTexts.Text text, boolean partial) {}

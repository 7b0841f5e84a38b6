package org.throughline.engine.storyline;

import org.throughline.engine.article.SentenceRef;

/**
 * What happened on one date of a storyline.
 *
 * @param date ISO date or month
 * @param sentence the sentence that tells it
 * @param story the story it belongs to
 */
public record TimelineEntry(String date, SentenceRef sentence, long story) {}

package org.throughline.engine.language;

import org.throughline.engine.article.Span;

/**
 * A word or mark of a sentence.
 *
 * @param form as written
 * @param tag Penn Treebank part of speech for English, the treebank's own for others, empty where the language has no tagger
 * @param head index of the governing token in the sentence, -1 for the root or where the language has no parser
 * @param relation Universal Dependencies relation to the head, empty where there is none
 */
public record Token(Span span, String form, String tag, int head, String relation) {}

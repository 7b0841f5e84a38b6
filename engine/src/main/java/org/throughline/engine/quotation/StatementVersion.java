package org.throughline.engine.quotation;

import org.throughline.engine.article.SentenceRef;

/**
 * One wording of a statement, where it stands, and how it differs from the one that came first.
 *
 * @param source the publisher that carries it
 * @param difference from the first wording; of the first itself, none
 */
public record StatementVersion(SentenceRef where, String source, String words, WordDifference difference) {}

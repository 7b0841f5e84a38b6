package org.throughline.engine.language;

import org.throughline.engine.article.BlockType;
import org.throughline.engine.article.Span;

/**
 * The unit of evidence: every other thing points to sentences.
 *
 * @param index its place among the article's sentences
 * @param block index of the block it stands in; a sentence never crosses blocks
 */
public record Sentence(int index, int block, BlockType blockType, Span span) {}

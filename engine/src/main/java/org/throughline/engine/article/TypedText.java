package org.throughline.engine.article;

/** A block before its place in the article's text is known. */
record TypedText(BlockType type, String text) {}

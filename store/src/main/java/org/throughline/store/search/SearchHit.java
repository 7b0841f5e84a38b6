package org.throughline.store.search;

import org.throughline.store.library.ArticleSummary;
import org.throughline.store.library.Passage;

/** An article that was found, and its sentence that answers best. */
public record SearchHit(ArticleSummary article, Passage excerpt) {}

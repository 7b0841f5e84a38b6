package org.throughline.engine.article.block;

import java.util.List;

/**
 * A page taken apart.
 *
 * @param blocks in reading order
 * @param containers every element that may hold blocks, outer before inner; a single one for page text
 */
public record PageParts(List<PageBlock> blocks, List<Container> containers) {}

/** A page taken apart into text blocks, and the model that tells which of them are the report. */
@NullMarked
package org.throughline.engine.article.block;

import org.jspecify.annotations.NullMarked;

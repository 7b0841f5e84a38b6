/** What a page says: headline, dates, people and typed blocks, taken out of HTML or of flat text. */
@NullMarked
package org.throughline.engine.article;

import org.jspecify.annotations.NullMarked;

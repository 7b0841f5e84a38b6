/** Who said what: quotations with their speakers, and the statements that recur. */
@NullMarked
package org.throughline.engine.quotation;

import org.jspecify.annotations.NullMarked;

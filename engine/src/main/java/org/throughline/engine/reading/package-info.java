/** One page read to the end: everything that can be known from the page alone. */
@NullMarked
package org.throughline.engine.reading;

import org.jspecify.annotations.NullMarked;

/** How the memory is kept in primitive tables, saved and restored. */
@NullMarked
package org.throughline.engine.memory;

import org.jspecify.annotations.NullMarked;

/** Which archives have been taken in, and how far. */
@NullMarked
package org.throughline.store.archive;

import org.jspecify.annotations.NullMarked;

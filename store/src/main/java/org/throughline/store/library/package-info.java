/** What the reader asks of the store: every list is paged, every query has its index, nothing loads everything. */
@NullMarked
package org.throughline.store.library;

import org.jspecify.annotations.NullMarked;

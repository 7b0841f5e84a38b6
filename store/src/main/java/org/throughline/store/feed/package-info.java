/** The feeds that are read, kept: what to ask next, which items are known, how each feed has been. */
@NullMarked
package org.throughline.store.feed;

import org.jspecify.annotations.NullMarked;

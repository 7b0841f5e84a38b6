/** Feeds of every format as one value. */
@NullMarked
package org.throughline.feeds.format;

import org.jspecify.annotations.NullMarked;

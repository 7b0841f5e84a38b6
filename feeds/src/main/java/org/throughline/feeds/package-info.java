/** Everything that brings pages in. */
@NullMarked
package org.throughline.feeds;

import org.jspecify.annotations.NullMarked;

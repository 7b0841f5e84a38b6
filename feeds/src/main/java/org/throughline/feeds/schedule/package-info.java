/** When a feed is asked again, what came of asking it, and whether it is well. Pure functions beside one class that asks. */
@NullMarked
package org.throughline.feeds.schedule;

import org.jspecify.annotations.NullMarked;

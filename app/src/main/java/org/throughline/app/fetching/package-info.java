/** Feeds looked at, their articles read and stored: the owner of the threads that fetch, and of the queue behind them. */
@NullMarked
package org.throughline.app.fetching;

import org.jspecify.annotations.NullMarked;

/** The items of a feed as articles: who they are whatever the feed does to them, and what the feed says of each. */
@NullMarked
package org.throughline.feeds.item;

import org.jspecify.annotations.NullMarked;

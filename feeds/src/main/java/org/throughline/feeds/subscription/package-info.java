/** Finding the feeds to read: on a publisher's page, in lists of subscriptions (OPML). */
@NullMarked
package org.throughline.feeds.subscription;

import org.jspecify.annotations.NullMarked;

/**
 * Pages that somebody saved: files of HTML or flat text, and JSON lines of articles, listed first and loaded one by one.
 * Start at {@link org.throughline.feeds.saved.SavedPages}.
 */
@NullMarked
package org.throughline.feeds.saved;

import org.jspecify.annotations.NullMarked;

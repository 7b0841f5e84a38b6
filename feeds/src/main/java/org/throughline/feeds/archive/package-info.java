/** Archives of pages, read as a stream from any place in them: WARC and WET, JSON lines, mail. */
@NullMarked
package org.throughline.feeds.archive;

import org.jspecify.annotations.NullMarked;

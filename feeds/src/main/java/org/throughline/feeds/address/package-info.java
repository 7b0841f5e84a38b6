/** Web addresses in one normal form, so that one page has one identity. */
@NullMarked
package org.throughline.feeds.address;

import org.jspecify.annotations.NullMarked;

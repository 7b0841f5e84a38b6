/**
 * The one door to the network: every feed, page, picture and callback that Throughline asks for goes through
 * {@link org.throughline.feeds.fetch.WebClient}, which trusts no address and no answer. No other class opens connections.
 */
@NullMarked
package org.throughline.feeds.fetch;

import org.jspecify.annotations.NullMarked;

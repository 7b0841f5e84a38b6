/**
 * A small internet of invented publishers on this machine, for {@code throughline demo} and for tests: good ones with feeds,
 * pages and a robots.txt, and bad ones with everything that servers do wrong. Answers on the loopback address alone.
 */
@NullMarked
package org.throughline.feeds.invented;

import org.jspecify.annotations.NullMarked;

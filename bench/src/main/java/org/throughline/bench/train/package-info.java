/** One class a shipped model: how it is made from the labelled sets. */
@NullMarked
package org.throughline.bench.train;

import org.jspecify.annotations.NullMarked;

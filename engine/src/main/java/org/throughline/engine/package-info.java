/** The whole way of the data, from a page to stories: {@link org.throughline.engine.Pipeline} is the one place that knows the order of the steps. */
@NullMarked
package org.throughline.engine;

import org.jspecify.annotations.NullMarked;

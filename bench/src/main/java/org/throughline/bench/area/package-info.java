/** One class an area of the benchmark: reads the set's input fields, writes predictions. */
@NullMarked
package org.throughline.bench.area;

import org.jspecify.annotations.NullMarked;

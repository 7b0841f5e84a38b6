/** The facts of a story by source: shared, only here, in conflict. */
@NullMarked
package org.throughline.engine.compare;

import org.jspecify.annotations.NullMarked;

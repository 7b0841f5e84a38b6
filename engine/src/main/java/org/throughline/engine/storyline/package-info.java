/** Stories that follow from one another, and their timeline. */
@NullMarked
package org.throughline.engine.storyline;

import org.jspecify.annotations.NullMarked;

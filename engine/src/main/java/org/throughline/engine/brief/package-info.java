/** A story in a few lines: key points chosen from its sentences. */
@NullMarked
package org.throughline.engine.brief;

import org.jspecify.annotations.NullMarked;

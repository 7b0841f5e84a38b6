/** Articles that carry one report in substance, found and aligned. */
@NullMarked
package org.throughline.engine.copy;

import org.jspecify.annotations.NullMarked;

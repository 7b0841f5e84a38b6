/** Who did what to whom, coded by PLOVER category. */
@NullMarked
package org.throughline.engine.action;

import org.jspecify.annotations.NullMarked;

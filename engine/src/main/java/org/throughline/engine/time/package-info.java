/** Time expressions of news prose as ISO values. */
@NullMarked
package org.throughline.engine.time;

import org.jspecify.annotations.NullMarked;

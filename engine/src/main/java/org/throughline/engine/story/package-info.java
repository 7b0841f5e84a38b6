/** Families of articles that tell one event. */
@NullMarked
package org.throughline.engine.story;

import org.jspecify.annotations.NullMarked;

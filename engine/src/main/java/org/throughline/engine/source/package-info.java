/** What the name of a source tells of it. */
@NullMarked
package org.throughline.engine.source;

import org.jspecify.annotations.NullMarked;

/** What an article or a story is about, by the seventeen subjects that news agencies sort their reports by. */
@NullMarked
package org.throughline.engine.section;

import org.jspecify.annotations.NullMarked;

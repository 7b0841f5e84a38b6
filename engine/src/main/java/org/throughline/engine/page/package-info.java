/** What was fetched or saved, untouched, and how its bytes become text. */
@NullMarked
package org.throughline.engine.page;

import org.jspecify.annotations.NullMarked;

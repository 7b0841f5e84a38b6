/** What was fetched or saved, untouched, how its bytes become text, and which language that is in. */
@NullMarked
package org.throughline.engine.page;

import org.jspecify.annotations.NullMarked;

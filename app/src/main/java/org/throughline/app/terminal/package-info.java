/** Stories laid out as text for a terminal. */
@NullMarked
package org.throughline.app.terminal;

import org.jspecify.annotations.NullMarked;

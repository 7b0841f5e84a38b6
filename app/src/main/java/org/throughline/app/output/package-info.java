/** What was read as JSON lines; {@code docs/output.md} tells the form. */
@NullMarked
package org.throughline.app.output;

import org.jspecify.annotations.NullMarked;

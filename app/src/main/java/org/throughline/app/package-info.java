/** The command line: configuration and wiring. */
@NullMarked
package org.throughline.app;

import org.jspecify.annotations.NullMarked;

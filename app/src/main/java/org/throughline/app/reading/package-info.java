/** Reading saved pages from the first file to the edition: the only place of this module that knows of threads. */
@NullMarked
package org.throughline.app.reading;

import org.jspecify.annotations.NullMarked;

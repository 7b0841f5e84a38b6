/** The reader: the web application that shows stories. */
@NullMarked
package org.throughline.server;

import org.jspecify.annotations.NullMarked;

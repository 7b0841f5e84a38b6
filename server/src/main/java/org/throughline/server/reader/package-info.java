/** The pages of the reader: what each address shows, in which words, and where every line leads. */
@NullMarked
package org.throughline.server.reader;

import org.jspecify.annotations.NullMarked;

/** What is kept: the log of inputs and what they changed, in SQLite or PostgreSQL. */
@NullMarked
package org.throughline.store;

import org.jspecify.annotations.NullMarked;

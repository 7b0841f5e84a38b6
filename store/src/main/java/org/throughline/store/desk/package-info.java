/** What a person at the reader keeps for themselves: what was seen, is followed, is saved, and how they like it. */
@NullMarked
package org.throughline.store.desk;

import org.jspecify.annotations.NullMarked;

/** Search over all articles and names: an index beside the database, made from it and never holding the truth. */
@NullMarked
package org.throughline.store.search;

import org.jspecify.annotations.NullMarked;

/** An imported knowledge base: who is known by which names, kept beside what was read. */
@NullMarked
package org.throughline.store.knowledge;

import org.jspecify.annotations.NullMarked;

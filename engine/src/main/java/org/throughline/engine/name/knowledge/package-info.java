/** An optional knowledge base: people, organisations and places out of a Wikidata dump, as a stream. */
@NullMarked
package org.throughline.engine.name.knowledge;

import org.jspecify.annotations.NullMarked;

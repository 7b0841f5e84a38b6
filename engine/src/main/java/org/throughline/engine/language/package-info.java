/** Sentences, tokens, parts of speech and dependencies of an article. */
@NullMarked
package org.throughline.engine.language;

import org.jspecify.annotations.NullMarked;

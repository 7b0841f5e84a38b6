/** Names in sentences, and the people, organisations and places that they stand for. */
@NullMarked
package org.throughline.engine.name;

import org.jspecify.annotations.NullMarked;

/** Word lists that ship beside the classes that use them: the one place that knows their form. */
@NullMarked
package org.throughline.engine.wordlist;

import org.jspecify.annotations.NullMarked;

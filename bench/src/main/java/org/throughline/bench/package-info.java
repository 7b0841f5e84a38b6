/** Scoring on labelled sets, and the training of the shipped models. */
@NullMarked
package org.throughline.bench;

import org.jspecify.annotations.NullMarked;

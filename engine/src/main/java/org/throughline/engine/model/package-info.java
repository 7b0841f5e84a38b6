/** Small learned models: their weights, how they are stored, how they score. Training lives in the bench module. */
@NullMarked
package org.throughline.engine.model;

import org.jspecify.annotations.NullMarked;

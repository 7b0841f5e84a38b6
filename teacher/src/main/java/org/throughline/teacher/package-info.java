/** Reads names slowly and well, by a sentence encoder, to label text that the shipped model learns from. Never shipped. */
@NullMarked
package org.throughline.teacher;

import org.jspecify.annotations.NullMarked;

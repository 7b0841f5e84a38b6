/** Pictures of others, fetched by the reader itself, made anew and only then shown: a browser asks no other host. */
@NullMarked
package org.throughline.server.picture;

import org.jspecify.annotations.NullMarked;

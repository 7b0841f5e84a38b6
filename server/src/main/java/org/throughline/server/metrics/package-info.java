/** Figures of the running system for those who watch it, as Prometheus reads them. */
@NullMarked
package org.throughline.server.metrics;

import org.jspecify.annotations.NullMarked;

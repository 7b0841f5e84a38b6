/**
 * Throughline beside other systems, in one run. Some of them are under the GPL: this module is in no default build, nothing
 * depends on it, and it is never shipped.
 */
@NullMarked
package org.throughline.peers;

import org.jspecify.annotations.NullMarked;

/** Where hubs tell that a feed has changed (WebSub). */
@NullMarked
package org.throughline.server.hub;

import org.jspecify.annotations.NullMarked;

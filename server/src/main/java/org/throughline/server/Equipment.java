package org.throughline.server;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.server.hub.HubDoor;
import org.throughline.server.metrics.Figure;
import org.throughline.server.picture.Pictures;

/**
 * What the reader has beside the store.
 *
 * @param pictures null to show none
 * @param figures of the process around the reader, asked for at every look at the metrics
 * @param hubs null where no hub reaches this server
 */
public record Equipment(
        @Nullable Pictures pictures,
        Supplier<List<Figure>> figures,
        @Nullable HubDoor hubs) {
    public static final Equipment NONE = new Equipment(null, List::of, null);
}

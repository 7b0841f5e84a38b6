package org.throughline.feeds.schedule;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.format.FeedPart;
import org.throughline.feeds.item.FeedItem;

/** What came of asking for a feed. */
public sealed interface FeedAnswer {
    /** The feed, changed or asked for the first time. */
    record Items(
            List<FeedItem> items,
            FeedPart head,
            WebUrl address,
            @Nullable WebUrl movedTo,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration pause,
            @Nullable Hub hub)
            implements FeedAnswer {}

    /** As it was. */
    record Unchanged(@Nullable Duration pause) implements FeedAnswer {}

    /** No feed came; what is stored stays as it is. */
    record Failed(String reason, @Nullable Duration pause) implements FeedAnswer {}

    /** Nobody was asked: the host wants to be left alone for so long, whichever of its feeds it said so of. */
    record HeldBack(Duration rest) implements FeedAnswer {}

    /** The publisher says that it is gone for good. */
    record Gone() implements FeedAnswer {}
}

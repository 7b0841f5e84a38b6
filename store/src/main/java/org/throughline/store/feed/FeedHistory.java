package org.throughline.store.feed;

import java.util.List;

/**
 * A feed with what came of it lately.
 *
 * @param counts new articles of each of the last days but today, the latest last; days before it was added left out
 * @param articles all that it ever brought
 */
public record FeedHistory(FeedRecord feed, List<Integer> counts, long articles) {
    public FeedHistory {
        counts = List.copyOf(counts);
    }
}

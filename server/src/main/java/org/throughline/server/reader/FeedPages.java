package org.throughline.server.reader;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.feeds.schedule.Wellbeing;
import org.throughline.store.feed.FeedHistory;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.Feeds;

/** How the feeds are that are read: those in trouble first, so that a silence is seen. */
public final class FeedPages {
    private static final int MOST = 2_000;

    private final Feeds feeds;
    private final Screen screen;
    private final InstantSource clock = InstantSource.system();

    /** A feed on the page. @param usual articles a day, one decimal */
    public record Line(FeedRecord feed, String usual, long articles, boolean silent) {
        boolean isTroubled() {
            return silent || feed.stand().problem() != null;
        }

        public String name() {
            return feed.title().isBlank() ? feed.address() : feed.title();
        }
    }

    FeedPages(Feeds feeds, Screen screen) {
        this.feeds = feeds;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sources/feeds", this::feeds);
    }

    private void feeds(Context context) {
        Instant now = clock.instant();
        List<Line> lines = feeds.all(now, Wellbeing.DAYS).stream()
                .map(history -> line(history, now))
                .sorted(Comparator.comparing((Line line) -> !line.isTroubled()))
                .limit(MOST)
                .toList();
        long troubled = lines.stream().filter(Line::isTroubled).count();
        screen.show(context, "feeds", "Feeds", "/sources", Map.of("lines", lines, "troubled", troubled));
    }

    private static Line line(FeedHistory history, Instant now) {
        Wellbeing wellbeing =
                Wellbeing.of(history.counts(), history.feed().stand().lastNew(), now);
        String usual = history.counts().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", wellbeing.perDay());
        return new Line(history.feed(), usual, history.articles(), wellbeing.silent());
    }
}

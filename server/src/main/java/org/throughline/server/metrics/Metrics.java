package org.throughline.server.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.throughline.feeds.schedule.Wellbeing;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedHistory;
import org.throughline.store.feed.FeedStand;
import org.throughline.store.library.Totals;

/**
 * {@code /metrics} in the Prometheus text exposition format 0.0.4. A dozen numbers, read when they are asked for: no
 * registry is kept. Costs a pass over the list of feeds.
 */
public final class Metrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final long LATE_SECONDS = 3_600;

    private final Store store;
    private final Supplier<List<Figure>> others;
    private final InstantSource clock = InstantSource.system();

    /** @param others figures of the process around the reader */
    public Metrics(Store store, Supplier<List<Figure>> others) {
        this.store = store;
        this.others = others;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::serve);
    }

    private void serve(Context context) {
        List<Figure> all = new ArrayList<>(ofFeeds(store.feeds().all(clock.instant(), Wellbeing.DAYS)));
        Totals totals = store.library().totals();
        all.add(Figure.now("articles", "Articles stored.", totals.articles()));
        all.add(Figure.now("stories", "Stories told.", totals.stories()));
        all.add(Figure.now("quarantined", "Inputs put aside as unreadable.", totals.quarantined()));
        all.add(Figure.now(
                "last_input",
                "Number of the last input in the log.",
                store.library().lastInput()));
        all.addAll(others.get());
        context.contentType(TYPE).result(text(all));
    }

    private List<Figure> ofFeeds(List<FeedHistory> feeds) {
        Instant now = clock.instant();
        long due = 0;
        long late = 0;
        long failing = 0;
        long silent = 0;
        for (FeedHistory history : feeds) {
            FeedStand feed = history.feed().stand();
            boolean asked = feed.isAsked();
            due += asked && !feed.nextLook().isAfter(now) ? 1 : 0;
            late += asked && feed.nextLook().isBefore(now.minusSeconds(LATE_SECONDS)) ? 1 : 0;
            failing += feed.problem() != null ? 1 : 0;
            silent += Wellbeing.of(history.counts(), feed.lastNew(), now).silent() ? 1 : 0;
        }
        return List.of(
                Figure.now("feeds", "Feeds that are read.", feeds.size()),
                Figure.now("feeds_due", "Feeds to be asked by now.", due),
                Figure.now("feeds_late", "Feeds that should have been asked an hour ago.", late),
                Figure.now("feeds_failing", "Feeds whose last look failed.", failing),
                Figure.now("feeds_silent", "Feeds silent for longer than their habits explain.", silent));
    }

    static String text(List<Figure> figures) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : figures) {
            String name = "throughline_" + figure.name();
            text.append("# HELP ")
                    .append(name)
                    .append(' ')
                    .append(figure.help())
                    .append('\n');
            text.append("# TYPE ").append(name).append(figure.grows() ? " counter\n" : " gauge\n");
            text.append(name).append(' ').append(figure.value()).append('\n');
        }
        return text.toString();
    }
}

package org.throughline.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.app.fetching.FetchService;
import org.throughline.app.fetching.FetchService.Round;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.Span;
import org.throughline.feeds.schedule.Interval;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Feeds in, articles stored. */
@Command(
        name = "fetch",
        header = "Fetch what the sources have published.",
        description = {
            "",
            "Asks the feeds that are due and stores their articles, again and again until it is interrupted. `serve`"
                    + " does the same while it shows them.",
            ""
        })
final class FetchCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--once", description = "Ask every feed that is due once, then end.")
    private boolean once;

    @Option(names = "--now", description = "Ask every feed now, whether it is due or not.")
    private boolean now;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutboundOption outbound = new OutboundOption();

    @Override
    public Integer call() throws InterruptedException {
        try (Store store = data.openExisting()) {
            if (store.feeds().addresses().isEmpty()) {
                spec.commandLine().getErr().println("There are no sources yet: ./throughline add URL adds one.");
                return Main.WRONG_USAGE;
            }
            // To the millisecond, as it is kept.
            Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            if (now) {
                store.feeds().allDue(begun);
            }
            try (FetchService service =
                    new FetchService(store, outbound.settings(), Interval.OF_NEWS, InstantSource.system())) {
                if (once) {
                    return tell(service.once(), begun, store);
                }
                service.start();
                while (true) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
            }
        }
    }

    private int tell(Round round, Instant begun, Store store) {
        PrintWriter out = spec.commandLine().getOut();
        if (round.looks() + round.heldBack() == 0) {
            out.println("No feed is due"
                    + store.feeds()
                            .nextLook()
                            .map(next -> ": the next one in " + Span.inWords(Duration.between(begun, next)))
                            .orElse(", all of them are gone")
                    + (now ? "" : " (--now asks all at once)"));
        } else {
            out.println(Count.of(round.looks(), "feed asked: ", "feeds asked: ")
                    + Count.of(round.added(), "new article, ", "new articles, ") + round.renewed() + " changed");
        }
        if (round.heldBack() > 0) {
            out.println(Count.of(round.heldBack(), "feed", "feeds")
                    + " not asked: the host wants to be left alone for a while (`sources` tells how long)");
        }
        out.flush();
        List<FeedRecord> failed = store.feeds().failedSince(begun);
        for (FeedRecord feed : failed) {
            spec.commandLine()
                    .getErr()
                    .println("Not read: " + feed.address() + ": " + feed.stand().problem());
        }
        return failed.isEmpty() ? Main.OK : Main.SOME_QUARANTINED;
    }
}

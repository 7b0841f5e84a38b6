package org.throughline.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.app.fetching.FetchService;
import org.throughline.app.fetching.FetchService.Round;
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
            if (store.feeds().nextLook().isEmpty()) {
                spec.commandLine().getErr().println("There are no sources yet: ./throughline add URL adds one.");
                return Main.WRONG_USAGE;
            }
            if (now) {
                store.feeds().allDue(Instant.now());
            }
            try (FetchService service =
                    new FetchService(store, outbound.settings(), Interval.OF_NEWS, InstantSource.system())) {
                if (once) {
                    return tell(service.once(), store);
                }
                service.start();
                while (true) {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                }
            }
        }
    }

    private int tell(Round round, Store store) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                round.looks() + " feeds asked: " + round.added() + " new articles, " + round.renewed() + " changed");
        out.flush();
        List<FeedRecord> failing = store.feeds().failing();
        for (FeedRecord feed : failing) {
            spec.commandLine().getErr().println("Not read: " + feed.address() + ": " + feed.problem());
        }
        return failing.isEmpty() ? Main.OK : Main.SOME_QUARANTINED;
    }
}

package org.throughline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.throughline.app.fetching.FetchService;
import org.throughline.feeds.fetch.AllowList;
import org.throughline.feeds.fetch.FetchSettings;
import org.throughline.feeds.invented.InventedStoryline;
import org.throughline.feeds.invented.InventedStoryline.Moment;
import org.throughline.feeds.invented.InventedWeb;
import org.throughline.feeds.invented.NewsSite;
import org.throughline.feeds.schedule.Interval;
import org.throughline.server.ReaderServer;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Six invented publishers on this machine and the reader that follows them. */
@Command(
        name = "demo",
        header = "Watch stories form, without any network.",
        description = {
            "",
            "Starts six invented publishers on this machine and the reader. Over four minutes they publish what"
                    + " happens in six days: look at the reader and reload. Nothing of it is kept.",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    private static final int DAYS = 6;
    private static final Interval LIVELY =
            new Interval(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(6));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "The port of the reader, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--seconds-a-day",
            paramLabel = "N",
            defaultValue = "40",
            description = "How long a day of the story takes (default: ${DEFAULT-VALUE}).")
    private int secondsADay;

    @Option(names = "--once", description = "End when the last report is stored.")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException, IOException {
        LogLevels.quietLucene();
        Path directory = Files.createTempDirectory("throughline-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "forget"));
        FetchSettings settings = FetchSettings.polite(AllowList.of(List.of(InventedWeb.ALLOWED)));
        try (InventedWeb web = InventedWeb.start(0);
                Store store = Store.open(directory);
                ReaderServer server = ReaderServer.start(store, port);
                FetchService fetching = new FetchService(store, settings, LIVELY, InstantSource.system())) {
            Map<String, NewsSite> sites = InventedStoryline.open(web);
            sites.keySet().forEach(site -> subscribe(store, web, site));
            say("The reader is at " + server.address() + " (Ctrl-C ends it). Six invented publishers begin to report.");
            fetching.start();
            play(sites);
            settle(fetching);
            say("All is told: " + store.library().totals().articles() + " articles.");
            while (!once) {
                Thread.sleep(Duration.ofHours(1));
            }
        }
        return Main.OK;
    }

    private static void subscribe(Store store, InventedWeb web, String site) {
        store.feeds()
                .add(FeedRecord.added(
                        web.address(site, "/feed.xml"),
                        site + ".localhost",
                        "",
                        web.address(site, "/"),
                        "",
                        true,
                        Instant.now(),
                        LIVELY.first()));
    }

    /** The last day of the story is yesterday, so that no report is from the future. */
    private void play(Map<String, NewsSite> sites) throws InterruptedException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);
        List<Moment> moments = InventedStoryline.beginningOn(first).moments();
        int day = 0;
        for (Moment moment : moments) {
            if (moment.day() != day) {
                day = moment.day();
                say("Day " + day + " of " + DAYS);
            }
            NewsSite site = sites.get(moment.site());
            if (site != null) {
                site.publish(moment.report());
                say("  " + moment.time() + "  " + moment.site() + ": "
                        + moment.report().headline());
            }
            long sameDay = moments.stream()
                    .filter(other -> other.day() == moment.day())
                    .count();
            Thread.sleep(Duration.ofMillis(secondsADay * 1_000L / sameDay));
        }
    }

    private static void settle(FetchService fetching) throws InterruptedException {
        Thread.sleep(LIVELY.longest().plusSeconds(2));
        while (fetching.underWay() > 0) {
            Thread.sleep(200);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException left) {
            // What is left in the temporary folder is the system's to clear.
            return;
        }
    }
}

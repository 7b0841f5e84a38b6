package org.throughline.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.app.terminal.TextWidth;
import org.throughline.feeds.schedule.Wellbeing;
import org.throughline.feeds.subscription.Opml;
import org.throughline.feeds.subscription.Subscription;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedHistory;
import org.throughline.store.feed.FeedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the sources are. */
@Command(
        name = "sources",
        header = "Show the sources and whether they are well.",
        description = {
            "",
            "For each feed: articles on a usual day, when the last one came, when it was last read, and what is wrong:"
                    + " errors, or a silence that its habits do not explain.",
            ""
        })
final class SourcesCommand implements Callable<Integer> {
    private enum Format {
        OPML
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--export", paramLabel = "opml", description = "Print the list of sources as OPML instead.")
    private @Nullable Format export;

    @Option(names = "--remove", paramLabel = "URL", description = "No longer read these feeds; their articles stay.")
    private List<String> removed = List.of();

    @Option(names = "--troubled", description = "Only those that something is wrong with.")
    private boolean troubled;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        try (Store store = data.openExisting()) {
            if (!removed.isEmpty()) {
                return remove(store);
            }
            Instant now = Instant.now();
            List<FeedHistory> all = store.feeds().all(now, Wellbeing.DAYS);
            if (export == Format.OPML) {
                spec.commandLine().getOut().print(opml(all));
            } else {
                print(all, now);
            }
            spec.commandLine().getOut().flush();
            return Main.OK;
        }
    }

    private int remove(Store store) {
        int unknown = 0;
        for (String address : removed) {
            if (!store.feeds().remove(address)) {
                spec.commandLine().getErr().println("Not removed: " + address + ": no source has this address");
                unknown++;
            }
        }
        return unknown == 0 ? Main.OK : Main.WRONG_USAGE;
    }

    private static String opml(List<FeedHistory> all) {
        return Opml.write(
                "Sources of Throughline",
                all.stream()
                        .map(one -> new Subscription(
                                one.feed().address(),
                                one.feed().title(),
                                one.feed().home(),
                                one.feed().category()))
                        .toList());
    }

    private void print(List<FeedHistory> all, Instant now) {
        PrintWriter out = spec.commandLine().getOut();
        String folder = "";
        int shown = 0;
        for (FeedHistory one : all) {
            List<String> trouble = trouble(one, now);
            if (troubled && trouble.isEmpty()) {
                continue;
            }
            FeedRecord feed = one.feed();
            if (!feed.category().equals(folder)) {
                folder = feed.category();
                out.println(TextWidth.safe(folder));
            }
            shown++;
            String name = feed.title().isEmpty() ? feed.source() : feed.title();
            out.println("  " + TextWidth.safe(name) + "  " + TextWidth.safe(feed.address()));
            out.println("    " + facts(one, now));
            trouble.forEach(what -> out.println("    ! " + TextWidth.safe(what)));
        }
        if (shown == 0) {
            out.println(
                    all.isEmpty()
                            ? "There are no sources yet: ./throughline add URL adds one."
                            : "All " + all.size() + " sources are well.");
        }
    }

    private static String facts(FeedHistory one, Instant now) {
        FeedRecord feed = one.feed();
        Wellbeing wellbeing = Wellbeing.of(one.counts(), feed.lastNew(), now);
        String usual =
                one.counts().isEmpty() ? "" : String.format(Locale.ROOT, ", %.1f on a usual day", wellbeing.perDay());
        return one.articles() + " articles" + usual + ", last new " + ago(feed.lastNew(), now) + ", last read "
                + ago(feed.lastSuccess(), now) + ", next in " + inWords(Duration.between(now, feed.nextLook()))
                + (feed.fullText() ? "" : ", feed text only");
    }

    private static List<String> trouble(FeedHistory one, Instant now) {
        FeedRecord feed = one.feed();
        List<String> trouble = new ArrayList<>();
        if (feed.problem() != null) {
            trouble.add(feed.problem() + (feed.failures() > 1 ? " (" + feed.failures() + " times in a row)" : ""));
        }
        if (Wellbeing.of(one.counts(), feed.lastNew(), now).silent()) {
            trouble.add("silent for " + inWords(Duration.between(feed.lastNew(), now)) + ", which is unusual for it");
        }
        return trouble;
    }

    private static String ago(@Nullable Instant then, Instant now) {
        return then == null ? "never" : inWords(Duration.between(then, now)) + " ago";
    }

    private static String inWords(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 120) {
            return minutes + " min";
        }
        return minutes < 2 * 24 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " days";
    }
}

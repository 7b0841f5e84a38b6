package org.throughline.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.Span;
import org.throughline.app.terminal.TextWidth;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.schedule.Wellbeing;
import org.throughline.feeds.subscription.Opml;
import org.throughline.feeds.subscription.Subscription;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedHistory;
import org.throughline.store.feed.FeedRecord;
import org.throughline.store.feed.FeedStand;
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
        for (String given : removed) {
            String address = known(given, store);
            if (address == null) {
                spec.commandLine().getErr().println("Not removed: " + given + ": no feed has this address");
                unknown++;
            } else {
                store.feeds().remove(address);
                spec.commandLine().getOut().println("Removed: " + address + " (its articles stay)");
            }
        }
        spec.commandLine().getOut().flush();
        return unknown == 0 ? Main.OK : Main.WRONG_USAGE;
    }

    /** The feed's address as it is kept, in whatever form it was given. */
    private static @Nullable String known(String given, Store store) {
        WebAddress meant = WebAddress.of(given.contains("://") ? given : "https://" + given);
        List<String> all = store.feeds().addresses();
        if (all.contains(given) || meant == null) {
            return all.contains(given) ? given : null;
        }
        return all.stream()
                .filter(address -> {
                    WebAddress one = WebAddress.of(address);
                    return one != null && one.withoutDress().equals(meant.withoutDress());
                })
                .findFirst()
                .orElse(null);
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
                            : all.size() == 1
                                    ? "The only source is well."
                                    : "All " + all.size() + " sources are well.");
        }
    }

    private static String facts(FeedHistory one, Instant now) {
        FeedStand stand = one.feed().stand();
        Wellbeing wellbeing = Wellbeing.of(one.counts(), stand.lastNew(), now);
        List<String> facts = new ArrayList<>();
        facts.add(Count.of(one.articles(), "article", "articles"));
        if (!one.counts().isEmpty()) {
            facts.add(String.format(Locale.ROOT, "%.1f on a usual day", wellbeing.perDay()));
        }
        if (stand.lastNew() != null) {
            facts.add("last new " + ago(stand.lastNew(), now));
        }
        facts.add(stand.lastSuccess() == null ? "not read yet" : "last read " + ago(stand.lastSuccess(), now));
        if (stand.problem() != null && stand.lastLook() != null) {
            facts.add("last asked " + ago(stand.lastLook(), now));
        }
        facts.add(next(stand, now));
        if (!one.feed().fullText()) {
            facts.add("feed text only");
        }
        return String.join(", ", facts);
    }

    private static String next(FeedStand stand, Instant now) {
        if (!stand.isAsked()) {
            return "not asked any more";
        }
        return stand.nextLook().isAfter(now)
                ? "next in " + Span.inWords(Duration.between(now, stand.nextLook()))
                : "due now";
    }

    private static List<String> trouble(FeedHistory one, Instant now) {
        FeedStand stand = one.feed().stand();
        List<String> trouble = new ArrayList<>();
        if (stand.problem() != null) {
            trouble.add(stand.problem() + (stand.failures() > 1 ? " (" + stand.failures() + " times in a row)" : ""));
        }
        Instant lastNew = stand.lastNew();
        if (lastNew != null && Wellbeing.of(one.counts(), lastNew, now).silent()) {
            trouble.add("silent for " + Span.inWords(Duration.between(lastNew, now)) + ", which is unusual for it");
        }
        return trouble;
    }

    private static String ago(Instant then, Instant now) {
        return Span.inWords(Duration.between(then, now)) + " ago";
    }
}

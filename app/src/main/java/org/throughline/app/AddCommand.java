package org.throughline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.app.terminal.Count;
import org.throughline.app.terminal.TextWidth;
import org.throughline.feeds.address.WebAddress;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.feeds.schedule.Interval;
import org.throughline.feeds.subscription.Discovery;
import org.throughline.feeds.subscription.Opml;
import org.throughline.feeds.subscription.Subscription;
import org.throughline.store.Store;
import org.throughline.store.feed.FeedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Addresses and lists of subscriptions in, feeds to read out. */
@Command(
        name = "add",
        header = "Add sources: feeds, pages that have feeds, or lists of subscriptions (OPML).",
        description = {
            "",
            "An address may be that of a feed or of any page of the publisher: the feed is found from there. A file is"
                    + " read as OPML, its folders kept; its feeds are not asked before the first `fetch` or `serve`.",
            ""
        })
final class AddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "URL|FILE", arity = "1..*", description = "Addresses, or OPML files.")
    private List<String> what = List.of();

    @Option(names = "--folder", paramLabel = "NAME", description = "The folder for addresses; a/b is b within a.")
    private String folder = "";

    @Option(
            names = "--feed-text-only",
            description = "Never fetch the pages behind the items: what the feed says is the article.")
    private boolean feedTextOnly;

    @Option(names = "--all", description = "Add every feed that a page names, not only the first.")
    private boolean all;

    /** The feeds that are read, without the dress of their addresses. */
    private final Set<String> known = new HashSet<>();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutboundOption outbound = new OutboundOption();

    @Override
    public Integer call() throws InterruptedException, IOException {
        int failed = 0;
        try (Store store = data.open();
                WebClient client = outbound.client(store)) {
            for (String one : what) {
                Path file = opmlFile(one);
                failed += file == null ? addAddress(one, store, client) : addFile(file, store);
            }
        }
        return failed == 0 ? Main.OK : Main.SOME_QUARANTINED;
    }

    private static @Nullable Path opmlFile(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith("http://")
                || text.toLowerCase(Locale.ROOT).startsWith("https://")) {
            return null;
        }
        try {
            Path file = Path.of(text);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException none) {
            return null;
        }
    }

    private int addFile(Path file, Store store) throws IOException {
        Opml.Reading list;
        try (InputStream document = Files.newInputStream(file)) {
            list = Opml.read(document);
        }
        int added = 0;
        for (Subscription one : list.subscriptions()) {
            added += add(one, one.category(), store) ? 1 : 0;
        }
        int skipped = list.skipped().size();
        out().println(file + ": " + Count.of(added, "feed added, ", "feeds added, ")
                + (list.subscriptions().size() - added) + " known before"
                + (skipped == 0 ? "" : ", " + skipped + " not added"));
        out().flush();
        PrintWriter err = spec.commandLine().getErr();
        list.skipped().forEach(entry -> err.println("Not added from " + file + ": " + TextWidth.safe(entry)));
        if (list.problem() != null) {
            err.println("Not read to the end: " + file + ": " + list.problem());
        }
        return list.problem() == null ? skipped : skipped + 1;
    }

    /** Whether this was meant for a file: no host is written so. */
    private static boolean looksLikeFile(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.contains("://") && (lower.endsWith(".opml") || "./~\\".indexOf(lower.charAt(0)) >= 0);
    }

    private int addAddress(String text, Store store, WebClient client) throws InterruptedException {
        if (text.isBlank() || looksLikeFile(text)) {
            return fail(text, text.isBlank() ? "neither a file nor an address" : "no such file");
        }
        boolean whole = text.contains("://");
        List<String> forms = whole ? List.of(text) : List.of("https://" + text, "http://" + text);
        if (WebUrl.of(forms.getFirst()) == null) {
            return fail(text, "no file and no address of the web");
        }
        FetchFailure first = null;
        for (String form : forms) {
            try {
                return addFound(text, new Discovery(client).at(Objects.requireNonNull(WebUrl.of(form))), store, client);
            } catch (FetchFailure failure) {
                first = first == null ? failure : first;
            }
        }
        return fail(text, first == null ? "" : String.valueOf(first.getMessage()));
    }

    private int addFound(String text, Discovery.Found found, Store store, WebClient client)
            throws FetchFailure, InterruptedException {
        switch (found.how()) {
            case EMPTY_ANSWER -> {
                return fail(text, "the answer there is empty");
            }
            case NOT_AT_ALL -> {
                return fail(text, "no feed was found there");
            }
            case NAMED -> {
                return addNamed(text, found.feeds(), store, client);
            }
            case GUESSED -> out().println("No feed is named there; this one stands where feeds usually do:");
            case ITSELF -> {}
        }
        found.feeds().forEach(feed -> addOne(feed, store));
        return 0;
    }

    /** The first one that can be read, or all of them. */
    private int addNamed(String text, List<Subscription> named, Store store, WebClient client)
            throws InterruptedException {
        int added = 0;
        int unreadable = 0;
        for (Subscription one : named) {
            if (added > 0 && !all) {
                break;
            }
            String why = addConfirmed(one, store, client);
            added += why == null ? 1 : 0;
            unreadable += why == null ? 0 : 1;
            if (why != null) {
                spec.commandLine().getErr().println("Not added: " + one.feed() + ", which is named there: " + why);
            }
        }
        List<Subscription> others = named.subList(Math.min(added + unreadable, named.size()), named.size());
        if (!others.isEmpty()) {
            out().println("  The page also names (--all adds them):");
            others.forEach(other -> out().println("    " + other.feed() + named(other)));
            out().flush();
        }
        return added > 0 && (!all || unreadable == 0) ? 0 : added > 0 ? 1 : fail(text, "none of its feeds can be read");
    }

    /** Null if it was added, else why not. */
    private @Nullable String addConfirmed(Subscription named, Store store, WebClient client)
            throws InterruptedException {
        try {
            Subscription feed = new Discovery(client).confirmed(named);
            if (feed == null) {
                return "no feed is there";
            }
            addOne(feed, store);
            return null;
        } catch (FetchFailure failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private void addOne(Subscription one, Store store) {
        boolean added = add(one, folder, store);
        out().println((added ? "Added " : "Known before: ") + one.feed() + named(one));
        out().flush();
    }

    private static String named(Subscription one) {
        return one.title().isEmpty() ? "" : " (" + TextWidth.safe(one.title()) + ")";
    }

    private int fail(String text, String reason) {
        spec.commandLine().getErr().println("Not added: " + text + ": " + reason);
        return 1;
    }

    /** False if the feed is read already, be it under another form of its address. */
    private boolean add(Subscription one, String category, Store store) {
        if (known.isEmpty()) {
            store.feeds().addresses().forEach(address -> known.add(bare(address)));
        }
        if (!known.add(bare(one.feed()))) {
            return false;
        }
        WebAddress site = WebAddress.of(one.home() == null ? one.feed() : one.home());
        String source = site == null ? one.feed() : site.site();
        return store.feeds()
                .add(FeedRecord.added(
                        one.feed(),
                        source,
                        one.title(),
                        one.home(),
                        category,
                        !feedTextOnly,
                        Instant.now(),
                        Interval.OF_NEWS.first()));
    }

    private static String bare(String feed) {
        WebAddress address = WebAddress.of(feed);
        return address == null ? feed : address.withoutDress();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

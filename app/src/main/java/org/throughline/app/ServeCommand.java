package org.throughline.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.throughline.app.fetching.FetchService;
import org.throughline.app.fetching.HealthWatch;
import org.throughline.app.fetching.HubSubscriber;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.schedule.Interval;
import org.throughline.server.Equipment;
import org.throughline.server.ReaderServer;
import org.throughline.server.hub.HubDoor;
import org.throughline.server.picture.Pictures;
import org.throughline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reader in the browser, until it is interrupted. */
@Command(
        name = "serve",
        header = "Show the stored stories in the browser.",
        description = {
            "",
            "Answers on this machine alone (127.0.0.1). Shows what is stored, also while more is being stored, and"
                    + " fetches what the sources publish (see `add`).",
            ""
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private OutboundOption outbound = new OutboundOption();

    @Option(names = "--no-fetch", description = "Only show what is stored; fetch nothing.")
    private boolean noFetch;

    @Option(names = "--no-pictures", description = "Fetch and show no pictures.")
    private boolean noPictures;

    private @Nullable WebUrl alert;

    @Option(
            names = "--alert",
            paramLabel = "URL",
            description =
                    "Where to post a JSON document when a feed comes into trouble, falls silent or is well again.")
    void setAlert(String address) {
        alert = WebUrl.of(address);
        if (alert == null) {
            throw new ParameterException(spec.commandLine(), "An alert goes to an address of the web, http or https.");
        }
    }

    private @Nullable WebUrl self;

    @Option(
            names = "--public",
            paramLabel = "URL",
            description = "Where others reach the path /websub/ of this server: feeds that have a hub (WebSub) are then"
                    + " read the moment they change. Let a proxy pass on that path and no other.")
    void setPublic(String address) {
        self = WebUrl.of(address);
        if (self == null) {
            throw new ParameterException(spec.commandLine(), "Hubs need an address of the web, http or https.");
        }
    }

    private int port;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "The port to answer on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    void setPort(int number) {
        if (number < 0 || number > LARGEST_PORT) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to " + LARGEST_PORT + ".");
        }
        port = number;
    }

    /** Null, which closes without ado, unless an address was given. */
    private @Nullable HealthWatch watch(Store store, FetchService fetching) {
        return alert == null || noFetch
                ? null
                : new HealthWatch(store.feeds(), fetching.client(), alert, InstantSource.system());
    }

    private @Nullable HubSubscriber hubs(Store store, FetchService fetching) {
        return self == null || noFetch
                ? null
                : new HubSubscriber(store.hubs(), fetching.client(), self, InstantSource.system());
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        LogLevels.quietLucene();
        boolean fresh = !Store.isIn(data.directory());
        try (Store store = data.open();
                FetchService fetching =
                        new FetchService(store, outbound.settings(), Interval.OF_NEWS, InstantSource.system());
                ReaderServer server = ReaderServer.start(
                        store,
                        port,
                        new Equipment(
                                noPictures ? null : Pictures.in(data.directory(), fetching.client()),
                                fetching::figures,
                                self == null
                                        ? null
                                        : new HubDoor(store.hubs(), store.feeds(), InstantSource.system())));
                HealthWatch watch = watch(store, fetching);
                HubSubscriber hubs = hubs(store, fetching)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
            out.println("The reader is at " + server.address() + " (Ctrl-C ends it). It shows " + data.directory()
                    + (fresh ? ", where nothing was kept before." : "."));
            if (hubs != null) {
                out.println("Hubs tell of changes at " + self + ".");
            }
            if (watch != null) {
                out.println("Trouble with feeds is told to " + alert + ".");
            }
            out.flush();
            if (!noFetch) {
                fetching.start();
            }
            stopped.await();
        }
        return Main.OK;
    }
}

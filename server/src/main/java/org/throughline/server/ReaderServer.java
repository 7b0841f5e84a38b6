package org.throughline.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.server.hub.HubDoor;
import org.throughline.server.metrics.Metrics;
import org.throughline.server.picture.Pictures;
import org.throughline.server.reader.Reader;
import org.throughline.store.Store;

/**
 * The reader as a web server on this machine alone: the place to start in this module. Pages are rendered here, need no
 * script, and ask no other host for anything.
 */
public final class ReaderServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_REQUEST = 64 << 10;

    private final Javalin javalin;
    private final IndexKeeper keeper;

    private ReaderServer(Javalin javalin, IndexKeeper keeper) {
        this.javalin = javalin;
        this.keeper = keeper;
    }

    /**
     * Starts answering.
     *
     * @param port 0 for any that is free
     */
    public static ReaderServer start(Store store, int port) {
        return start(store, port, Equipment.NONE);
    }

    /** Starts answering, with more than the store to tell of. */
    public static ReaderServer start(Store store, int port, Equipment equipment) {
        Reader reader = new Reader(store, Pages::show, equipment.pictures());
        Javalin javalin = Javalin.create(config -> {
            configure(config, reader);
            new Metrics(store, equipment.figures()).addTo(config.routes);
            Pictures pictures = equipment.pictures();
            if (pictures != null) {
                pictures.addTo(config.routes);
            }
            HubDoor hubs = equipment.hubs();
            if (hubs != null) {
                hubs.addTo(config.routes);
            }
        });
        javalin.start(LOOPBACK, port);
        return new ReaderServer(javalin, new IndexKeeper(store.search()));
    }

    private static void configure(JavalinConfig config, Reader reader) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Doors::enter);
        config.routes.get("/asset/{name}", Assets::serve);
        config.routes.get("/offline.js", Assets::serveWorker);
        reader.addTo(config.routes);
        config.routes.exception(HttpResponseException.class, ReaderServer::refuse);
        config.routes.exception(Exception.class, ReaderServer::fail);
        config.routes.error(
                404,
                "*",
                context -> Pages.showError(
                        context,
                        404,
                        "Nothing is here",
                        "There is no page at this address, or what it showed was never stored here."));
    }

    private static void refuse(HttpResponseException refusal, Context context) {
        String heading = refusal.getStatus() == 404 ? "Nothing is here" : "This cannot be shown";
        Pages.showError(context, refusal.getStatus(), heading, String.valueOf(refusal.getMessage()));
    }

    private static void fail(Exception failure, Context context) {
        LOG.error("{} failed", context.endpoint().path, failure);
        Pages.showError(
                context,
                500,
                "Something went wrong",
                "The page could not be made. Nothing was lost; the reason is in the log of the server.");
    }

    public int port() {
        return javalin.port();
    }

    public String address() {
        return "http://" + LOOPBACK + ":" + port() + "/";
    }

    @Override
    public void close() {
        javalin.stop();
        keeper.close();
    }
}

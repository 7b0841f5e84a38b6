package org.throughline.app.fetching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.WebClient;
import org.throughline.server.hub.HubDoor;
import org.throughline.store.feed.HubRecord;
import org.throughline.store.feed.Hubs;

/**
 * Asks the hubs that feeds offer to tell of changes, and again before they stop (WebSub, section 5.1). A hub that does
 * not answer costs nothing: its feed is looked at as before.
 */
public final class HubSubscriber implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubSubscriber.class);
    private static final Duration LEASE = Duration.ofDays(10);
    private static final Duration UNTIL_ANOTHER_TRY = Duration.ofHours(6);
    private static final int AT_ONCE = 100;
    private static final long LOOK_MILLIS = 30_000;

    private final Hubs hubs;
    private final WebClient client;
    private final String callbacks;
    private final InstantSource clock;
    private final Thread thread;

    /** Asks until closed. @param self where the hubs reach this server */
    public HubSubscriber(Hubs hubs, WebClient client, WebUrl self, InstantSource clock) {
        this(hubs, client, self, clock, LOOK_MILLIS);
    }

    HubSubscriber(Hubs hubs, WebClient client, WebUrl self, InstantSource clock, long lookMillis) {
        this.hubs = hubs;
        this.client = client;
        this.callbacks = self.fetched().replaceAll("/$", "") + HubDoor.PATH;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("hubs").unstarted(() -> ask(lookMillis));
        thread.start();
    }

    private void ask(long lookMillis) {
        try {
            while (true) {
                askDue();
                Thread.sleep(lookMillis);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No hub is asked any more");
        }
    }

    private void askDue() throws InterruptedException {
        try {
            Instant now = clock.instant();
            for (HubRecord hub : hubs.due(now, AT_ONCE)) {
                // Noted before it is asked: some hubs answer before they close the question.
                hubs.asked(hub.token(), now.plus(UNTIL_ANOTHER_TRY));
                ask(hub);
            }
        } catch (RuntimeException failure) {
            LOG.error("The hubs could not be asked; the next try is in a moment", failure);
        }
    }

    private void ask(HubRecord hub) throws InterruptedException {
        WebUrl address = WebUrl.of(hub.hub());
        if (address == null) {
            return;
        }
        String form = "hub.mode=subscribe&hub.topic=" + encoded(hub.topic())
                + "&hub.callback=" + encoded(callbacks + hub.token())
                + "&hub.secret=" + encoded(hub.secret())
                + "&hub.lease_seconds=" + LEASE.toSeconds();
        try {
            int status = client.fetch(FetchRequest.post(address, form)).status();
            if (status >= 300) {
                LOG.info("The hub {} answered {}; {} is looked at as before", hub.hub(), status, hub.feed());
            }
        } catch (FetchFailure failure) {
            LOG.info(
                    "The hub {} was not reached ({}); {} is looked at as before",
                    hub.hub(),
                    failure.getMessage(),
                    hub.feed());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

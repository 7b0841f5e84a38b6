package org.throughline.app.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.feeds.fetch.Rests;
import org.throughline.store.feed.HostRests;

/** The rests of hosts, kept in the store: what one command heard, the next one obeys. */
public final class StoredRests implements Rests {
    private static final Logger LOG = LoggerFactory.getLogger(StoredRests.class);

    private final HostRests rows;
    private final InstantSource clock;

    public StoredRests(HostRests rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<String, Duration> left() {
        Instant now = clock.instant();
        return rows.at(now).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Duration.between(now, entry.getValue())));
    }

    @Override
    public void asked(String host, Duration rest) {
        Instant now = clock.instant();
        try {
            rows.note(host, now.plus(rest), now);
        } catch (RuntimeException failure) {
            // The client at work keeps the rest all the same; only the next one will not know of it.
            LOG.warn("That {} wants its rest could not be noted", host, failure);
        }
    }
}

package org.throughline.store.feed;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of hubs: feeds whose changes are told at once. Losing a row costs a subscription, never an article. */
public final class Hubs {
    private static final int SECRET_BYTES = 24;

    private final Jdbi writer;
    private final Jdbi readers;
    private final SecureRandom random = new SecureRandom();

    public Hubs(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** Notes what a feed offers; another hub or topic than before begins anew, with another secret. */
    public void offered(String feed, String hub, String topic, Instant now) {
        boolean known = readers.withHandle(handle -> handle.createQuery(
                        "select 1 from feed_hub where feed = :feed and hub = :hub and topic = :topic")
                .bind("feed", feed)
                .bind("hub", hub)
                .bind("topic", topic)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
        if (!known) {
            writer.useHandle(handle -> handle.execute(
                    "insert into feed_hub (feed, hub, topic, token, secret, next_ask, asked) values (?, ?, ?, ?, ?, ?, 0)"
                            + " on conflict (feed) do update set hub = excluded.hub, topic = excluded.topic,"
                            + " token = excluded.token, secret = excluded.secret, next_ask = excluded.next_ask, asked = 0,"
                            + " lease_end = null",
                    feed,
                    hub,
                    topic,
                    secret(),
                    secret(),
                    now.toEpochMilli()));
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Those of feeds that are read, to be asked by now. */
    public List<HubRecord> due(Instant now, int most) {
        return readers.withHandle(
                handle -> handle.createQuery("select h.* from feed_hub h join feed f on f.address = h.feed"
                                + " where f.standing = 'ACTIVE' and h.next_ask <= :now order by h.next_ask limit :most")
                        .bind("now", now.toEpochMilli())
                        .bind("most", most)
                        .map(Hubs::hub)
                        .list());
    }

    public Optional<HubRecord> byToken(String token) {
        return readers.withHandle(handle -> handle.createQuery("select * from feed_hub where token = :token")
                .bind("token", token)
                .map(Hubs::hub)
                .findOne());
    }

    /** The hub is asked now, and again then unless it answers before. */
    public void asked(String token, Instant again) {
        writer.useHandle(handle -> handle.execute(
                "update feed_hub set asked = 1, next_ask = ? where token = ?", again.toEpochMilli(), token));
    }

    /** The hub tells from now on, until its lease ends. */
    public void confirmed(String token, Instant leaseEnd, Instant renewal) {
        writer.useHandle(handle -> handle.execute(
                "update feed_hub set lease_end = ?, next_ask = ? where token = ?",
                leaseEnd.toEpochMilli(),
                renewal.toEpochMilli(),
                token));
    }

    /** The hub does not tell; it is asked again then. */
    public void denied(String token, Instant again) {
        writer.useHandle(handle -> handle.execute(
                "update feed_hub set lease_end = null, next_ask = ? where token = ?", again.toEpochMilli(), token));
    }

    private static HubRecord hub(ResultSet row, StatementContext context) throws SQLException {
        return new HubRecord(
                row.getString("feed"),
                row.getString("hub"),
                row.getString("topic"),
                row.getString("token"),
                row.getString("secret"),
                row.getInt("asked") != 0,
                FeedRows.instant(row, "lease_end"));
    }
}

package org.throughline.server.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.throughline.store.feed.Feeds;
import org.throughline.store.feed.HubRecord;
import org.throughline.store.feed.Hubs;

/**
 * What a hub may ask here: whether a subscription is meant, and to take a change. Its own part of the address is known to
 * the hub alone, a change counts only when it is signed with the secret that the hub was given, and all that it brings
 * about is that the publisher is asked at once: nothing of what a hub sends is ever read as news.
 */
public final class HubDoor {
    /** Before a hub's token. */
    public static final String PATH = "/websub/";

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);
    private static final Duration UNTIL_ANOTHER_TRY = Duration.ofDays(1);
    private static final int LONGEST_CHALLENGE = 4_000;
    private static final int LARGEST = 8 << 20;

    private final Hubs hubs;
    private final Feeds feeds;
    private final InstantSource clock;

    public HubDoor(Hubs hubs, Feeds feeds, InstantSource clock) {
        this.hubs = hubs;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Whether a path has the form of a hub's; such a one needs no name of this machine and no page of the reader. */
    public static boolean isHubs(String path) {
        return path.startsWith(PATH)
                && path.length() > PATH.length()
                && path.chars().skip(PATH.length()).allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    public void addTo(RoutesConfig routes) {
        routes.get(PATH + "{token}", this::verify);
        routes.post(PATH + "{token}", this::take);
    }

    private HubRecord hub(Context context) {
        Optional<HubRecord> hub = hubs.byToken(context.pathParam("token"));
        return hub.filter(HubRecord::asked).orElseThrow(NotFoundResponse::new);
    }

    private void verify(Context context) {
        HubRecord hub = hub(context);
        Instant now = clock.instant();
        String mode = String.valueOf(context.queryParam("hub.mode"));
        String challenge = context.queryParam("hub.challenge");
        if (!hub.topic().equals(context.queryParam("hub.topic"))) {
            throw new NotFoundResponse();
        }
        if (mode.equals("denied")) {
            hubs.denied(hub.token(), now.plus(UNTIL_ANOTHER_TRY));
            context.contentType("text/plain").result("");
        } else if (mode.equals("subscribe") && challenge != null && challenge.length() <= LONGEST_CHALLENGE) {
            Duration lease = lease(context.queryParam("hub.lease_seconds"));
            // Renewed when two thirds are over, so that one failure leaves time for another try.
            hubs.confirmed(
                    hub.token(), now.plus(lease), now.plus(lease.dividedBy(3).multipliedBy(2)));
            context.contentType("text/plain").result(challenge);
        } else {
            // Nothing is ever unsubscribed from: a lease that nobody renews ends by itself.
            throw new NotFoundResponse();
        }
    }

    private static Duration lease(@Nullable String seconds) {
        boolean number = seconds != null
                && !seconds.isEmpty()
                && seconds.length() < 10
                && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        Duration said = number ? Duration.ofSeconds(Math.max(60, Long.parseLong(seconds))) : LONGEST_LEASE;
        return said.compareTo(LONGEST_LEASE) < 0 ? said : LONGEST_LEASE;
    }

    /** A wrong signature is answered like a right one (section 7.1), and ignored. */
    private void take(Context context) throws IOException {
        HubRecord hub = hub(context);
        if (isSigned(context, hub.secret())) {
            feeds.dueNow(hub.feed(), clock.instant());
        }
        context.status(202);
    }

    private static boolean isSigned(Context context, String secret) throws IOException {
        String header = context.header("X-Hub-Signature");
        if (header == null) {
            return false;
        }
        int equals = Math.max(0, header.indexOf('='));
        String algorithm = ALGORITHMS.get(header.substring(0, equals).toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        String right = signature(context.bodyInputStream(), algorithm, secret);
        String said = header.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        return right != null
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for more than a feed may be long. */
    private static @Nullable String signature(InputStream body, String algorithm, String secret) throws IOException {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            byte[] piece = new byte[16 << 10];
            int all = 0;
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                all += length;
                if (all > LARGEST) {
                    return null;
                }
                mac.update(piece, 0, length);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.throughline.store.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hub that a feed offers, and how the subscription to it stands.
 *
 * @param token the last part of the address that the hub tells, known to it alone
 * @param secret what the hub signs with
 * @param asked whether it was asked to tell: only then does it get its answer
 * @param leaseEnd until when it tells; null if it does not
 */
public record HubRecord(
        String feed,
        String hub,
        String topic,
        String token,
        String secret,
        boolean asked,
        @Nullable Instant leaseEnd) {}

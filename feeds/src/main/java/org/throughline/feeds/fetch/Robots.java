package org.throughline.feeds.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * Asks hosts what they let robots fetch and remembers it for a day (a few minutes if the host did not answer). A host
 * without a robots.txt allows everything, one that fails to answer nothing (RFC 9309).
 */
public final class Robots {
    private static final int MOST_HOSTS = 5_000;
    private static final int MOST_CHARACTERS = 500 << 10;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);

    private final WebClient client;

    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    });

    public Robots(WebClient client) {
        this.client = client;
    }

    /** What a host says about a page. */
    public enum Answer {
        ALLOWED,
        FORBIDDEN,
        /** The host did not answer: nothing is fetched for now. */
        UNKNOWN
    }

    public Answer about(WebUrl page) throws InterruptedException {
        String site = page.scheme() + "://" + page.hostAndPort();
        Known answer = known.get(site);
        if (answer == null || answer.until() < System.nanoTime()) {
            answer = ask(page);
            known.put(site, answer);
        }
        RobotsRules rules = answer.rules();
        if (rules == null) {
            return Answer.UNKNOWN;
        }
        return rules.allow(page.pathAndQuery()) ? Answer.ALLOWED : Answer.FORBIDDEN;
    }

    private Known ask(WebUrl page) throws InterruptedException {
        WebUrl address = page.resolve("/robots.txt");
        try {
            Fetched answer = address == null ? null : client.fetch(FetchRequest.plain(address));
            if (answer == null || answer.status() >= 500 || answer.status() == 429) {
                return new Known(null, System.nanoTime() + KEPT_AFTER_FAILURE.toNanos());
            }
            RobotsRules rules =
                    answer.isGood() ? RobotsRules.read(text(answer.body()), FetchSettings.AGENT) : RobotsRules.ALL;
            return new Known(rules, System.nanoTime() + KEPT.toNanos());
        } catch (FetchFailure failure) {
            return new Known(null, System.nanoTime() + KEPT_AFTER_FAILURE.toNanos());
        }
    }

    private static String text(byte[] body) {
        return new String(body, 0, Math.min(body.length, MOST_CHARACTERS), StandardCharsets.UTF_8);
    }

    /** @param rules null if the host did not answer */
    private record Known(@Nullable RobotsRules rules, long until) {}
}

package org.throughline.feeds.schedule;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.format.FeedPart;

/** How long a publisher asks not to be asked again: {@code ttl}, {@code sy:updatePeriod}, {@code Cache-Control}. */
final class AskedPause {
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private AskedPause() {}

    /** Null if nothing is asked for. */
    static @Nullable Duration of(Fetched answer, @Nullable FeedPart head) {
        Duration cache = maxAge(answer.header("cache-control"));
        Duration own = head == null ? null : ofFeed(head);
        if (cache == null || own == null) {
            return cache == null ? own : cache;
        }
        return cache.compareTo(own) > 0 ? cache : own;
    }

    private static @Nullable Duration maxAge(@Nullable String header) {
        int at = header == null ? -1 : header.toLowerCase(Locale.ROOT).indexOf("max-age=");
        return header == null || at < 0 ? null : seconds(header.substring(at + "max-age=".length()), 1);
    }

    private static @Nullable Duration ofFeed(FeedPart head) {
        Duration ttl = seconds(head.others().getOrDefault("ttl", ""), 60);
        String period = head.others().getOrDefault("sy:updateperiod", "").toLowerCase(Locale.ROOT);
        Duration length = PERIODS.get(period);
        if (length == null) {
            return ttl;
        }
        Duration times = seconds(head.others().getOrDefault("sy:updatefrequency", "1"), 1);
        long often = times == null ? 1 : Math.max(1, times.toSeconds());
        Duration between = length.dividedBy(often);
        return ttl == null || ttl.compareTo(between) < 0 ? between : ttl;
    }

    /** The number that a text begins with, so many seconds each; null if there is none or it is 0. */
    private static @Nullable Duration seconds(String text, int each) {
        int end = 0;
        while (end < text.length() && end < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        long number = end == 0 ? 0 : Long.parseLong(text.substring(0, end));
        return number == 0 ? null : Duration.ofSeconds(number * each);
    }
}

package org.throughline.feeds.fetch;

import java.time.Duration;

/**
 * The limits of the one outbound client. The defaults are what a polite reader of news needs.
 *
 * @param deadline for one fetch with all its redirects, from the first connection to the last byte
 * @param mostWireBytes of one body as sent
 * @param mostBytes of one body unpacked
 * @param gap between the starts of two requests to one host
 * @param atOnce requests under way to one host
 */
public record FetchSettings(
        AllowList allowed,
        NameLookup lookup,
        String userAgent,
        Duration connectTimeout,
        Duration deadline,
        int mostWireBytes,
        int mostBytes,
        int mostRedirects,
        Duration gap,
        int atOnce) {
    public static final String AGENT = "Throughline";

    public static FetchSettings polite(AllowList allowed) {
        return new FetchSettings(
                allowed,
                NameLookup.OF_MACHINE,
                AGENT + "/0.1 (reads news feeds for one person or team; obeys robots.txt)",
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                5 << 20,
                20 << 20,
                5,
                Duration.ofSeconds(1),
                2);
    }

    public FetchSettings withGap(Duration other) {
        return new FetchSettings(
                allowed,
                lookup,
                userAgent,
                connectTimeout,
                deadline,
                mostWireBytes,
                mostBytes,
                mostRedirects,
                other,
                atOnce);
    }

    public FetchSettings withDeadline(Duration other) {
        return new FetchSettings(
                allowed,
                lookup,
                userAgent,
                connectTimeout,
                other,
                mostWireBytes,
                mostBytes,
                mostRedirects,
                gap,
                atOnce);
    }

    public FetchSettings withLookup(NameLookup other) {
        return new FetchSettings(
                allowed,
                other,
                userAgent,
                connectTimeout,
                deadline,
                mostWireBytes,
                mostBytes,
                mostRedirects,
                gap,
                atOnce);
    }
}

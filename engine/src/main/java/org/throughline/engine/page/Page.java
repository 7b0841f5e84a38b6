package org.throughline.engine.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched or saved, with its address and capture time, untouched.
 *
 * @param identity canonical address, else feed id, else input path; with {@code source} it names the article for ever
 * @param source the publisher's name or host; a text dump of unknown origin is its own source, named after its file
 * @param content the decoded text (see {@link Decoder})
 * @param captured when the page was fetched or saved, if known; windows move with it
 * @param path where the page lay, for messages and output
 */
public record Page(
        String identity,
        String source,
        Media media,
        String content,
        @Nullable String address,
        @Nullable Instant captured,
        @Nullable String path,
        Claims claims) {}

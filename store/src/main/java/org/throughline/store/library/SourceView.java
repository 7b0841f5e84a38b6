package org.throughline.store.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A publisher, how many of its articles are stored and when the latest came out.
 *
 * @param name its identity, mostly the host
 * @param title what it calls itself, on its pages or in its feed; else its name
 */
public record SourceView(
        String name, String title, long articles, @Nullable Instant latest) {}

package org.throughline.store.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A publisher, how many of its articles are stored and when the latest came out. */
public record SourceView(
        String name, long articles, @Nullable Instant latest) {}

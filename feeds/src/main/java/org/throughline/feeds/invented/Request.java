package org.throughline.feeds.invented;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked.
 *
 * @param path with its query
 * @param headers by lower-case name
 */
public record Request(String method, String host, String path, Map<String, String> headers) {
    public @Nullable String header(String name) {
        return headers.get(name);
    }
}

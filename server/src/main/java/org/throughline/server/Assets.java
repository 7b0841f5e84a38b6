package org.throughline.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.throughline.engine.article.Ids;

/** Style, scripts and icon: a fixed list from the jar, kept in memory, with addresses that change with their content. */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "reader.css",
            "text/css; charset=utf-8",
            "icon.svg",
            "image/svg+xml",
            "reader.js",
            "text/javascript; charset=utf-8",
            "offline.js",
            "text/javascript; charset=utf-8");
    private static final Map<String, byte[]> CONTENT = new HashMap<>();
    private static final Map<String, String> ADDRESSES = new HashMap<>();

    static {
        for (String name : TYPES.keySet()) {
            byte[] content = load(name);
            String hash =
                    Long.toUnsignedString(Ids.of(new String(content, StandardCharsets.UTF_8)), Character.MAX_RADIX);
            CONTENT.put(name, content);
            ADDRESSES.put(name, "/asset/" + name + "?" + hash);
        }
    }

    /** The style of a story that is saved as one file. */
    public static final String STILL = new String(load("still.css"), StandardCharsets.UTF_8);

    private Assets() {}

    /** The service worker stands at the root, because it may only serve what lies below its own address. */
    static void serveWorker(Context context) {
        context.header("Cache-Control", "no-cache");
        context.contentType(TYPES.getOrDefault("offline.js", "")).result(load("offline.js"));
    }

    /** Where a page finds it. */
    public static String address(String name) {
        return ADDRESSES.getOrDefault(name, "");
    }

    static void serve(Context context) {
        String name = context.pathParam("name");
        byte[] content = CONTENT.get(name);
        if (content == null) {
            throw new NotFoundResponse();
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(TYPES.getOrDefault(name, "")).result(content);
    }

    private static byte[] load(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("asset/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

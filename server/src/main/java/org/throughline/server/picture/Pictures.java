package org.throughline.server.picture;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.throughline.feeds.address.WebUrl;
import org.throughline.feeds.fetch.FetchFailure;
import org.throughline.feeds.fetch.FetchRequest;
import org.throughline.feeds.fetch.Fetched;
import org.throughline.feeds.fetch.WebClient;

/**
 * The proxy for pictures: the place to start in this package. The reader's pages carry signed addresses; only those are
 * answered, by a picture that was fetched through the one outbound client and made anew. What was refused is not asked
 * for again for a while. Few are fetched and fewer unpacked at a time. Safe for use from many threads.
 */
public final class Pictures {
    private static final long KEPT_BYTES = 256L << 20;
    private static final int FETCHED_AT_ONCE = 16;
    private static final int MADE_AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final long REFUSED_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final int REFUSED_KEPT = 2_000;

    private final WebClient client;
    private final PictureKey key;
    private final PictureShelf shelf;
    private final Semaphore fetching = new Semaphore(FETCHED_AT_ONCE);
    private final Semaphore making = new Semaphore(MADE_AT_ONCE);
    private final Map<String, Long> refused = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REFUSED_KEPT;
        }
    });

    private Pictures(WebClient client, PictureKey key, PictureShelf shelf) {
        this.client = client;
        this.key = key;
        this.shelf = shelf;
    }

    /** @param directory where the key and the pictures are kept; there already */
    public static Pictures in(Path directory, WebClient client) {
        System.setProperty("java.awt.headless", "true");
        try {
            PictureShelf shelf = new PictureShelf(directory.resolve("pictures"), KEPT_BYTES);
            return new Pictures(client, PictureKey.in(directory), shelf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the reader's page finds a picture of others. */
    public String address(WebUrl picture) {
        String of = picture.fetched();
        return "/picture?by=" + key.sign(of) + "&of=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/picture", this::serve);
    }

    private void serve(Context context) {
        String of = context.queryParam("of");
        String by = context.queryParam("by");
        WebUrl url = WebUrl.of(of);
        if (of == null || by == null || url == null || !key.signed(of, by)) {
            throw new ForbiddenResponse("This picture's address was not made by this reader.");
        }
        Picture picture = shelf.get(of).or(() -> fetched(of, url)).orElse(null);
        if (picture == null) {
            context.status(502).contentType("text/plain").result("This picture cannot be shown.");
            return;
        }
        context.header("Cache-Control", "private, max-age=604800");
        context.contentType(picture.type()).result(picture.bytes());
    }

    private Optional<Picture> fetched(String address, WebUrl url) {
        Long since = refused.get(address);
        if (since != null && System.nanoTime() - since < REFUSED_NANOS) {
            return Optional.empty();
        }
        Optional<Picture> picture = Optional.empty();
        try {
            if (!fetching.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return picture;
            }
            try {
                picture = made(client.fetch(FetchRequest.picture(url)));
            } finally {
                fetching.release();
            }
        } catch (FetchFailure failure) {
            picture = Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return picture;
        }
        picture.ifPresentOrElse(made -> shelf.put(address, made), () -> refused.put(address, System.nanoTime()));
        return picture;
    }

    private Optional<Picture> made(Fetched fetched) throws InterruptedException {
        making.acquire();
        try {
            return fetched.isGood() ? PictureMaker.make(fetched.body()) : Optional.empty();
        } finally {
            making.release();
        }
    }
}

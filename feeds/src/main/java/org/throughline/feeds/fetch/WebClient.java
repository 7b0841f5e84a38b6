package org.throughline.feeds.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * The one outbound client. Every address is taken apart as browsers do, checked, resolved, checked again as the number
 * that is dialled, and so is every redirect. A fetch ends by its deadline whatever the server does: headers, body, size
 * unpacked, redirects are all bounded. Cookies, proxies of the environment and credentials are not used; TLS is verified.
 *
 * <p>Blocking; meant for virtual threads. Safe for use from many.
 */
public final class WebClient implements AutoCloseable {
    private final FetchSettings settings;
    private final AddressGuard guard;
    private final HostTurns turns;
    private final Rests rests;
    private final BodyReader bodies;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    public WebClient(FetchSettings settings) {
        this(settings, Rests.UNKEPT);
    }

    /** A client that keeps the rests that earlier ones were asked for. */
    public WebClient(FetchSettings settings, Rests rests) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allowed(), settings.lookup());
        this.turns = new HostTurns(settings.gap(), settings.atOnce());
        this.rests = rests;
        rests.left().forEach(turns::pause);
        this.bodies = new BodyReader(settings);
        this.client = Wiring.client(settings, guard);
    }

    /** Follows redirects of what is only read; an error status is an answer like any other. */
    public Fetched fetch(FetchRequest request) throws FetchFailure, InterruptedException {
        FetchRequest current = request;
        boolean permanent = true;
        WebUrl movedTo = null;
        long end = 0;
        for (int hop = 0; hop <= settings.mostRedirects(); hop++) {
            guard.check(current.address());
            String host = current.address().host();
            turns.begin(host);
            Fetched answer;
            try {
                end = end == 0 ? System.nanoTime() + settings.deadline().toNanos() : end;
                answer = one(current, movedTo, end);
            } finally {
                turns.end(host);
            }
            String location = isRedirect(answer.status()) && request.form() == null ? answer.header("location") : null;
            if (location == null) {
                return answer;
            }
            permanent &= answer.status() == 301 || answer.status() == 308;
            WebUrl next = current.address().resolve(location);
            if (next == null) {
                throw FetchFailure.refused();
            }
            movedTo = permanent ? next : null;
            current = current.at(next);
        }
        throw new FetchFailure(FetchFailure.Kind.UNREACHABLE, "too many redirects");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private Fetched one(FetchRequest request, @Nullable WebUrl movedTo, long end) throws FetchFailure {
        HttpUriRequestBase message = message(request);
        AtomicReference<Boolean> late = new AtomicReference<>(false);
        ScheduledFuture<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    message.cancel();
                },
                Math.max(1, end - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        WebUrl address = request.address();
        HttpHost host = new HttpHost(address.scheme(), hostName(address), address.dialledPort());
        try (ClassicHttpResponse response = client.executeOpen(host, message, null)) {
            return answer(response, address, movedTo);
        } catch (IOException | RuntimeException failure) {
            throw inWords(failure, Boolean.TRUE.equals(late.get()));
        } finally {
            deadline.cancel(false);
        }
    }

    private static String hostName(WebUrl address) {
        String host = address.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private HttpUriRequestBase message(FetchRequest request) throws FetchFailure {
        String form = request.form();
        HttpUriRequestBase message = form == null ? new HttpGet("/") : new HttpPost("/");
        if (form != null) {
            message.setEntity(new StringEntity(form, ContentType.create(request.formType(), StandardCharsets.UTF_8)));
        }
        // The path is sent as it was taken apart; java.net.URI would refuse many real ones.
        message.setPath(request.address().pathAndQuery());
        request.headers().forEach((name, value) -> message.setHeader(name, oneLine(value)));
        message.setHeader("User-Agent", settings.userAgent());
        message.setHeader("Accept-Encoding", "gzip");
        return message;
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ');
    }

    private Fetched answer(ClassicHttpResponse response, WebUrl address, @Nullable WebUrl movedTo)
            throws IOException, FetchFailure {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        int status = response.getCode();
        Duration wait =
                status == 429 || status == 503 ? RetryAfter.read(headers.get("retry-after"), Instant.now()) : null;
        if (wait != null) {
            turns.pause(address.host(), wait);
            rests.asked(address.host(), wait);
        }
        byte[] body = new byte[0];
        if (response.getEntity() != null && !isRedirect(status)) {
            long codings = response.countHeaders("Content-Encoding");
            try (InputStream content = response.getEntity().getContent()) {
                body = bodies.read(content, codings > 1 ? "several" : headers.get("content-encoding"));
            }
        }
        return new Fetched(status, address, movedTo, Map.copyOf(headers), body);
    }

    private static FetchFailure inWords(Exception failure, boolean late) {
        if (late) {
            return new FetchFailure(FetchFailure.Kind.OUT_OF_TIME, "no complete answer in time");
        }
        return switch (failure) {
            case AddressGuard.RefusedHost refused -> FetchFailure.refused();
            case UnknownHostException unknown ->
                new FetchFailure(FetchFailure.Kind.UNREACHABLE, "no host of that name is known");
            case javax.net.ssl.SSLException unsafe ->
                new FetchFailure(FetchFailure.Kind.UNREACHABLE, "no secure connection: the certificate or TLS failed");
            case java.io.InterruptedIOException slow ->
                new FetchFailure(FetchFailure.Kind.OUT_OF_TIME, "no answer in time");
            case org.apache.hc.core5.http.MessageConstraintException large ->
                new FetchFailure(FetchFailure.Kind.TOO_LARGE, "the head of the answer is too large");
            case java.net.ConnectException closed ->
                new FetchFailure(FetchFailure.Kind.UNREACHABLE, "no connection to the host");
            default -> new FetchFailure(FetchFailure.Kind.UNREACHABLE, "a broken answer, or the connection broke");
        };
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}

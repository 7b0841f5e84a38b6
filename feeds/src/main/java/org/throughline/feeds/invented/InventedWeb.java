package org.throughline.feeds.invented;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * The server of all invented hosts: one port of the loopback address, a virtual thread a connection. Hosts are named
 * {@code NAME.localhost}, which browsers find on this machine too. Counts what each host was asked and how many asked at once.
 */
public final class InventedWeb implements AutoCloseable {
    /** What {@code --allow} must name for Throughline to read these hosts. */
    public static final String ALLOWED = "*.localhost";

    private static final int LONGEST_HEAD = 64 << 10;
    private static final int BACKLOG = 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket listener;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private InventedWeb(ServerSocket listener) {
        this.listener = listener;
    }

    /** @param port 0 for any that is free */
    public static InventedWeb start(int port) throws IOException {
        ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        InventedWeb web = new InventedWeb(listener);
        Thread.ofPlatform().name("invented-web").daemon().start(web::accept);
        return web;
    }

    /** Sets what a host answers from now on. @param name without {@code .localhost} */
    public InventedWeb put(String name, Site site) {
        sites.put(host(name), site);
        return this;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String address(String name, String path) {
        return "http://" + host(name) + ":" + port() + path;
    }

    public WebUrl url(String name, String path) {
        WebUrl url = WebUrl.of(address(name, path));
        if (url == null) {
            throw new IllegalArgumentException(name + path);
        }
        return url;
    }

    /** How many requests a host got. */
    public long asked(String name) {
        AtomicLong count = asked.get(host(name));
        return count == null ? 0 : count.get();
    }

    /** How many requests all hosts got, whatever name they were asked by. */
    public long askedInAll() {
        return asked.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private static String host(String name) {
        return name + ".localhost";
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                // The next look at the listener ends the loop; a connection that broke while it came costs nothing.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            Request request = read(new BufferedInputStream(connection.getInputStream()));
            BufferedOutputStream out = new BufferedOutputStream(connection.getOutputStream());
            if (request != null) {
                answer(request, new Reply(out));
            }
            out.flush();
        } catch (IOException gone) {
            // The other side went away, which is its right.
            open.remove(connection);
        } finally {
            open.remove(connection);
        }
    }

    private void answer(Request request, Reply reply) throws IOException {
        String host = request.host();
        asked.computeIfAbsent(host, ignored -> new AtomicLong()).incrementAndGet();
        Site site = sites.get(host);
        if (site == null) {
            reply.send(404, "text/plain", "no such invented host");
        } else {
            site.answer(request, reply);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!endsHead(head)) {
            int one = in.read();
            if (one < 0 || head.length() > LONGEST_HEAD) {
                return null;
            }
            head.append((char) one);
        }
        String[] lines = head.toString().split("\r\n");
        String[] first = lines[0].split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        headers.put("body", new String(in.readNBytes(Math.min(length, LONGEST_HEAD)), StandardCharsets.UTF_8));
        String host = headers.getOrDefault("host", "").split(":", 2)[0];
        return first.length < 2 ? null : new Request(first[0], host, first[1], headers);
    }

    private static boolean endsHead(StringBuilder head) {
        int length = head.length();
        return length >= 4 && head.charAt(length - 1) == '\n' && head.charAt(length - 3) == '\n';
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException ignored) {
            open.clear();
        }
    }
}

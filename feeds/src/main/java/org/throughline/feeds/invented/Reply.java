package org.throughline.feeds.invented;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answer to one request: whole by {@link #send}, or byte by byte by {@link #raw} for those who misbehave. */
public final class Reply {
    private final OutputStream out;

    Reply(OutputStream out) {
        this.out = out;
    }

    public void send(int status, String type, String body) throws IOException {
        send(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public void send(int status, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Invented\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        if (status != 304) {
            out.write(body);
        }
        out.flush();
    }

    public void redirect(int status, String location) throws IOException {
        send(status, Map.of("Location", location), new byte[0]);
    }

    /** Nothing was written to it yet. */
    public OutputStream raw() {
        return out;
    }
}

package org.throughline.feeds.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.engine.page.Decoder;
import org.throughline.engine.page.Media;
import org.throughline.engine.page.UnreadablePage;

/**
 * A message or a part of one: headers, and either text or parts. Bytes are handled as ISO 8859-1 characters until their
 * character set is known. Parts beyond a number and depth are left unread.
 *
 * @param headers by lower-case name, the first of each, unfolded
 */
record MailPart(Map<String, String> headers, String body, List<MailPart> parts) {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;

    static MailPart read(byte[] bytes) {
        return read(new String(bytes, StandardCharsets.ISO_8859_1), 0, new int[] {MOST_PARTS});
    }

    private static MailPart read(String text, int depth, int[] left) {
        int end = headEnd(text);
        Map<String, String> headers = headers(text.substring(0, end));
        String body = text.substring(Math.min(text.length(), bodyStart(text, end)));
        String boundary = parameter(headers.get("content-type"), "boundary");
        boolean multipart = headers.getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        List<MailPart> parts = new ArrayList<>();
        if (multipart && boundary != null && !boundary.isEmpty() && depth < DEEPEST) {
            for (String piece : pieces(body, "--" + boundary)) {
                if (left[0]-- > 0) {
                    parts.add(read(piece, depth + 1, left));
                }
            }
        }
        return new MailPart(headers, multipart ? "" : body, parts);
    }

    private static int headEnd(String text) {
        int crlf = text.indexOf("\r\n\r\n");
        int lf = text.indexOf("\n\n");
        int end = crlf < 0 ? lf : lf < 0 ? crlf : Math.min(crlf, lf);
        return end < 0 ? text.length() : end;
    }

    private static int bodyStart(String text, int headEnd) {
        return headEnd + (text.startsWith("\r\n", headEnd) ? 4 : 2);
    }

    private static Map<String, String> headers(String head) {
        Map<String, StringBuilder> raw = new HashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : head.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                current.append(' ').append(line.strip());
            } else if (colon > 0) {
                current = new StringBuilder(line.substring(colon + 1).strip());
                raw.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), current);
            }
        }
        Map<String, String> headers = new HashMap<>();
        raw.forEach((name, value) -> headers.put(name, value.toString()));
        return headers;
    }

    /** What stands between lines that begin with the divider. */
    private static List<String> pieces(String body, String divider) {
        List<String> pieces = new ArrayList<>();
        int from = -1;
        for (int at = body.indexOf(divider); at >= 0; at = body.indexOf(divider, at + divider.length())) {
            if (at > 0 && body.charAt(at - 1) != '\n') {
                continue;
            }
            if (from >= 0) {
                pieces.add(body.substring(from, at));
            }
            int lineEnd = body.indexOf('\n', at);
            from = lineEnd < 0 || body.startsWith("--", at + divider.length()) ? -1 : lineEnd + 1;
        }
        if (from >= 0 && from < body.length()) {
            pieces.add(body.substring(from));
        }
        return pieces;
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The first part of a media type that is no attachment, this one included. */
    @Nullable
    MailPart firstOf(String type) {
        String own = headers.getOrDefault("content-type", "text/plain").toLowerCase(Locale.ROOT);
        boolean attached = headers.getOrDefault("content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
        if (own.startsWith(type) && !attached) {
            return this;
        }
        for (MailPart part : parts) {
            MailPart found = part.firstOf(type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The text, decoded. */
    String text() throws UnreadablePage {
        byte[] bytes = TransferCoding.decode(body, headers.getOrDefault("content-transfer-encoding", ""));
        boolean html = headers.getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("text/html");
        return Decoder.decode(
                bytes, html ? Media.HTML : Media.PAGE_TEXT, parameter(headers.get("content-type"), "charset"));
    }

    private static @Nullable String parameter(@Nullable String header, String name) {
        int at = header == null ? -1 : header.toLowerCase(Locale.ROOT).indexOf(name + "=");
        if (header == null || at < 0) {
            return null;
        }
        String value = header.substring(at + name.length() + 1);
        if (value.startsWith("\"")) {
            int end = value.indexOf('"', 1);
            return end < 0 ? value.substring(1) : value.substring(1, end);
        }
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip();
    }
}

package org.throughline.feeds.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which character set a feed is written: the transport's word comes before the document's own, as RFC 3023 has it; one
 * that turns out wrong gives way to the next.
 *
 * @param name lower case
 * @param expected whether it is the one that the transport and the document led to
 */
record FeedEncoding(String name, String text, boolean expected) {
    private static final int DECLARATION = 200;

    static FeedEncoding of(byte[] document, @Nullable String contentType) {
        String mark = mark(document);
        String declared = declared(document, mark);
        String first = byTransport(contentType, declared == null ? mark : declared);
        List<String> tries = new ArrayList<>(List.of(first));
        for (String other : new String[] {declared, mark, "utf-8", "windows-1252"}) {
            if (other != null && !tries.contains(other)) {
                tries.add(other);
            }
        }
        for (String name : tries) {
            String text = decoded(document, name);
            if (text != null) {
                return new FeedEncoding(name, text, name.equals(first));
            }
        }
        return new FeedEncoding("iso-8859-1", new String(document, StandardCharsets.ISO_8859_1), false);
    }

    private static String byTransport(@Nullable String contentType, @Nullable String own) {
        if (contentType == null) {
            return own == null ? "utf-8" : own;
        }
        String lower = contentType.toLowerCase(Locale.ROOT);
        String type = lower.split(";", 2)[0].strip();
        String charset = charset(lower);
        if (charset != null) {
            return charset;
        }
        boolean xml = type.startsWith("application/");
        if (xml) {
            return own == null ? "utf-8" : own;
        }
        return type.startsWith("text/") ? "us-ascii" : own == null ? "iso-8859-1" : own;
    }

    private static @Nullable String charset(String contentType) {
        int at = contentType.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String value = contentType
                .substring(at + 8)
                .split(";", 2)[0]
                .replace("\"", "")
                .replace("'", "")
                .strip();
        return value.isEmpty() ? null : canonical(value);
    }

    private static String canonical(String name) {
        return name.equals("gb2312") ? "gb18030" : name;
    }

    private static @Nullable String mark(byte[] document) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < document.length ? document[i] & 0xff : 1);
        }
        if (head == 0x0000feffL || head == 0x0000003cL) {
            return "utf-32be";
        }
        if (head == 0xfffe0000L || head == 0x3c000000L) {
            return "utf-32le";
        }
        if (head >>> 16 == 0xfeffL || head >>> 16 == 0x003cL) {
            return "utf-16be";
        }
        if (head >>> 16 == 0xfffeL || head >>> 16 == 0x3c00L) {
            return "utf-16le";
        }
        return head >>> 8 == 0xefbbbfL ? "utf-8" : null;
    }

    private static @Nullable String declared(byte[] document, @Nullable String mark) {
        Charset guess = mark == null ? StandardCharsets.ISO_8859_1 : Charset.forName(mark);
        String head = new String(document, 0, Math.min(document.length, 4 * DECLARATION), guess);
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (end < 0 || at < 0 || at > end) {
            return null;
        }
        String value = head.substring(at + 8, end).strip();
        value = value.startsWith("=") ? value.substring(1).strip() : "";
        if (value.length() < 2 || value.indexOf(value.charAt(0), 1) < 0) {
            return null;
        }
        String name =
                value.substring(1, value.indexOf(value.charAt(0), 1)).strip().toLowerCase(Locale.ROOT);
        boolean wide = name.startsWith("utf-16")
                || name.startsWith("utf-32")
                || name.startsWith("iso-10646")
                || name.equals("utf_16")
                || name.equals("utf16")
                || name.equals("u16");
        return wide && mark != null ? mark : canonical(name);
    }

    private static @Nullable String decoded(byte[] document, String name) {
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException unfit) {
            return null;
        }
    }
}

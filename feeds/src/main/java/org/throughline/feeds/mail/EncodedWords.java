package org.throughline.feeds.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Headers in other scripts: {@code =?utf-8?B?...?=} (RFC 2047). */
final class EncodedWords {
    private EncodedWords() {}

    static @Nullable String decode(@Nullable String header) {
        if (header == null) {
            return null;
        }
        StringBuilder decoded = new StringBuilder(header.length());
        int at = 0;
        boolean afterWord = false;
        while (at < header.length()) {
            int start = header.indexOf("=?", at);
            int end = start < 0 ? -1 : wordEnd(header, start);
            if (end < 0) {
                break;
            }
            String between = header.substring(at, start);
            decoded.append(afterWord && between.isBlank() ? "" : plain(between));
            decoded.append(word(header.substring(start + 2, end)));
            at = end + 2;
            afterWord = true;
        }
        return decoded.append(plain(header.substring(at))).toString().strip();
    }

    /** Some programs write UTF-8 into headers as it is. */
    private static String plain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        return asUtf8.indexOf('\uFFFD') < 0 ? asUtf8 : text;
    }

    /** Offset of the closing mark, -1 if this is no encoded word. */
    private static int wordEnd(String header, int start) {
        int charsetEnd = header.indexOf('?', start + 2);
        int codingEnd = charsetEnd < 0 ? -1 : header.indexOf('?', charsetEnd + 1);
        return codingEnd < 0 ? -1 : header.indexOf("?=", codingEnd + 1);
    }

    private static String word(String inner) {
        String[] parts = inner.split("\\?", 3);
        byte[] bytes = parts[1].equalsIgnoreCase("B")
                ? TransferCoding.base64(parts[2])
                : TransferCoding.quotedPrintable(parts[2], true);
        try {
            return new String(bytes, Charset.forName(parts[0].split("\\*", 2)[0]));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

package org.throughline.feeds.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** How mail writes bytes as letters; what is broken is taken as it is. */
final class TransferCoding {
    private TransferCoding() {}

    /** @param text bytes as ISO 8859-1 characters */
    static byte[] decode(String text, String coding) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(text);
            case "quoted-printable" -> quotedPrintable(text, false);
            default -> text.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    static byte[] base64(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length() && text.charAt(at) != '='; at++) {
            char unit = text.charAt(at);
            boolean counts = unit < 0x80 && (Character.isLetterOrDigit(unit) || unit == '+' || unit == '/');
            if (counts) {
                letters.append(unit);
            }
        }
        letters.setLength(letters.length() - (letters.length() % 4 == 1 ? 1 : 0));
        return Base64.getDecoder().decode(letters.toString());
    }

    /** @param inHeader whether an underscore is a blank */
    static byte[] quotedPrintable(String text, boolean inHeader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '_' && inHeader) {
                bytes.write(' ');
            } else if (unit != '=') {
                bytes.write(unit);
            } else if (at + 2 < text.length() && hex(text, at + 1) >= 0) {
                bytes.write(hex(text, at + 1));
                at += 2;
            } else {
                at = softBreak(text, at, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** The end of the line that an equals sign continues; the sign itself where it does not. */
    private static int softBreak(String text, int at, ByteArrayOutputStream bytes) {
        if (text.startsWith("\r\n", at + 1)) {
            return at + 2;
        }
        if (text.startsWith("\n", at + 1)) {
            return at + 1;
        }
        bytes.write('=');
        return at;
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

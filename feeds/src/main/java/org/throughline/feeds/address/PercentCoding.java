package org.throughline.feeds.address;

import java.nio.charset.StandardCharsets;

/** Percent-encoding with the sets of the WHATWG URL Standard. */
final class PercentCoding {
    static final String FRAGMENT = " \"<>`";
    static final String QUERY = " \"#<>'";
    static final String PATH = " \"#<>?^`{}";
    static final String USERINFO = " \"#<>?^`{}/:;=@[\\]|";

    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** Encodes controls, everything beyond ASCII and the given marks; lone surrogates become U+FFFD. */
    static String encode(String text, String marks) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean plain = unit > 0x1f && unit < 0x7f && marks.indexOf(unit) < 0;
            if (plain) {
                continue;
            }
            encoded.append(text, from, at);
            int end = Character.isHighSurrogate(unit)
                            && at + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(at + 1))
                    ? at + 2
                    : at + 1;
            String one = Character.isSurrogate(unit) && end == at + 1 ? "\uFFFD" : text.substring(at, end);
            for (byte octet : one.getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
            }
            at = end - 1;
            from = end;
        }
        return encoded.append(text, from, text.length()).toString();
    }

    /** Decodes as UTF-8; what is not an escape stays. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[octets.length];
        int length = 0;
        for (int at = 0; at < octets.length; at++) {
            int high = octets[at] == '%' && at + 2 < octets.length ? Character.digit(octets[at + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(octets[at + 2], 16) : -1;
            if (low >= 0) {
                decoded[length++] = (byte) (high * 16 + low);
                at += 2;
            } else {
                decoded[length++] = octets[at];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}

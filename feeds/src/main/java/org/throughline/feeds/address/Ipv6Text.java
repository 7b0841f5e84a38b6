package org.throughline.feeds.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IPv6 addresses as text, read and written the way of the WHATWG URL Standard. */
final class Ipv6Text {
    private static final int PIECES = 8;

    private Ipv6Text() {}

    /** In brackets and shortest form; null if it is none. */
    static @Nullable String normal(String said) {
        int gap = said.indexOf("::");
        List<Integer> front = pieces(gap < 0 ? said : said.substring(0, gap), gap < 0);
        List<Integer> back = gap < 0 ? List.of() : pieces(said.substring(gap + 2), true);
        if (front == null || back == null) {
            return null;
        }
        int missing = PIECES - front.size() - back.size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return null;
        }
        List<Integer> all = new ArrayList<>(front);
        for (int i = 0; i < missing; i++) {
            all.add(0);
        }
        all.addAll(back);
        return write(all);
    }

    /** Null if one of them is none; at the end of the address the last may be an IPv4 address. */
    private static @Nullable List<Integer> pieces(String text, boolean atEnd) {
        List<Integer> pieces = new ArrayList<>();
        if (text.isEmpty()) {
            return pieces;
        }
        String[] parts = text.split(":", -1);
        for (int place = 0; place < parts.length && pieces.size() <= PIECES; place++) {
            boolean last = place == parts.length - 1;
            if (last && atEnd && parts[place].indexOf('.') >= 0) {
                if (!addIpv4(pieces, parts[place])) {
                    return null;
                }
                continue;
            }
            int piece = piece(parts[place]);
            if (piece < 0) {
                return null;
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private static int piece(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int piece = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            piece = piece * 16 + digit;
        }
        return piece;
    }

    private static boolean addIpv4(List<Integer> pieces, String text) {
        String[] numbers = text.split("\\.", -1);
        if (numbers.length != 4) {
            return false;
        }
        int[] octets = new int[4];
        for (int i = 0; i < 4; i++) {
            String number = numbers[i];
            boolean digits = !number.isEmpty()
                    && number.length() <= 3
                    && number.chars().allMatch(unit -> unit >= '0' && unit <= '9');
            if (!digits || number.length() > 1 && number.charAt(0) == '0' || Integer.parseInt(number) > 255) {
                return false;
            }
            octets[i] = Integer.parseInt(number);
        }
        pieces.add(octets[0] * 256 + octets[1]);
        pieces.add(octets[2] * 256 + octets[3]);
        return true;
    }

    /** The longest run of at least two zeros, the first of equals, is left out. */
    private static String write(List<Integer> pieces) {
        int start = -1;
        int length = 1;
        for (int from = 0; from < PIECES; from++) {
            int to = from;
            while (to < PIECES && pieces.get(to) == 0) {
                to++;
            }
            if (to - from > length) {
                start = from;
                length = to - from;
            }
        }
        StringBuilder text = new StringBuilder("[");
        for (int place = 0; place < PIECES; place++) {
            if (place == start) {
                text.append(place == 0 ? "::" : ":");
                place += length - 1;
                continue;
            }
            text.append(Integer.toHexString(pieces.get(place))).append(place < PIECES - 1 ? ":" : "");
        }
        return text.append(']').toString();
    }
}

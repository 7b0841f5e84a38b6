package org.throughline.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A range of network addresses, such as {@code 10.0.0.0/8}; of IPv4 or IPv6, never of both. */
record AddressBlock(InetAddress start, int bits) {
    /** @throws IllegalArgumentException if it is no address in numbers, or its prefix none */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        String number = slash < 0 ? text : text.substring(0, slash);
        if (!looksLikeNumbers(number)) {
            throw new IllegalArgumentException("not an address in numbers: " + text);
        }
        try {
            InetAddress start = InetAddress.getByName(number);
            int all = start.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("not a prefix: " + text);
            }
            return new AddressBlock(start, bits);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("not an address in numbers: " + text, none);
        }
    }

    static List<AddressBlock> all(String... texts) {
        return Stream.of(texts).map(AddressBlock::of).toList();
    }

    /** A name must never be looked up here. */
    static boolean looksLikeNumbers(String text) {
        boolean ipv6 = text.indexOf(':') >= 0;
        return !text.isEmpty()
                && text.chars()
                        .allMatch(unit -> unit >= '0' && unit <= '9'
                                || unit == '.'
                                || ipv6 && (unit == ':' || Character.digit(unit, 16) >= 0));
    }

    static InetAddress address(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] others = address.getAddress();
        if (mine.length != others.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit));
            if (((mine[bit / 8] ^ others[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}

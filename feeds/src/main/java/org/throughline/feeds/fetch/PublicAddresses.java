package org.throughline.feeds.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses belong to the public internet (IANA special-purpose registries, November 2026). Whatever is
 * not known to be public is not: of IPv6 only 2000::/3 without its special parts, and NAT64 of a public IPv4 address.
 */
final class PublicAddresses {
    private static final List<AddressBlock> NOT_PUBLIC = AddressBlock.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo, ORCHID, benchmarking; documentation; 6to4; documentation.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3");
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (address instanceof Inet6Address) {
            InetAddress carried = NAT64.contains(address) ? carriedIpv4(address) : address;
            boolean global = carried instanceof Inet4Address || GLOBAL_IPV6.contains(carried);
            return global && NOT_PUBLIC.stream().noneMatch(block -> block.contains(carried));
        }
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    private static InetAddress carriedIpv4(InetAddress address) {
        byte[] all = address.getAddress();
        return AddressBlock.address(new byte[] {all[12], all[13], all[14], all[15]});
    }
}

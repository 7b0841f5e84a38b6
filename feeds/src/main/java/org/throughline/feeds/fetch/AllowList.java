package org.throughline.feeds.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the operator lets Throughline reach beyond the public web: {@code news.intranet.example}, {@code *.intranet.example},
 * {@code 10.1.2.3} or {@code 10.1.0.0/16}. Such hosts may be asked on any port.
 */
public final class AllowList {
    public static final AllowList NOTHING = of(List.of());

    private final Set<String> hosts = new HashSet<>();
    private final List<String> endings = new ArrayList<>();
    private final List<AddressBlock> blocks = new ArrayList<>();

    private AllowList() {}

    /** @throws IllegalArgumentException with a message for people, if an entry cannot be read */
    public static AllowList of(Collection<String> entries) {
        AllowList list = new AllowList();
        for (String entry : entries) {
            list.add(entry.strip().toLowerCase(Locale.ROOT));
        }
        return list;
    }

    private void add(String entry) {
        String number = entry.contains("/") ? entry.substring(0, entry.indexOf('/')) : entry;
        if (entry.startsWith("*.") && entry.length() > 2) {
            endings.add(entry.substring(1));
        } else if (AddressBlock.looksLikeNumbers(number)) {
            blocks.add(AddressBlock.of(entry));
        } else if (entry.isEmpty() || entry.contains("/") || entry.contains("*")) {
            throw new IllegalArgumentException(
                    "\"" + entry + "\" is no host, *.ending, address or range of addresses to allow");
        } else {
            hosts.add(entry);
        }
    }

    /** Whether a host, as an address names it, is allowed whatever it resolves to. */
    boolean allowsHost(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return hosts.contains(host)
                || endings.stream().anyMatch(host::endsWith)
                || AddressBlock.looksLikeNumbers(bare)
                        && allows(AddressBlock.of(bare).start());
    }

    boolean allows(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}

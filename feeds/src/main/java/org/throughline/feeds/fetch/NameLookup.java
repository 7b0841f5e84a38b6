package org.throughline.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How names become addresses: the machine's way, or another one in tests. */
@FunctionalInterface
public interface NameLookup {
    /** The machine's; names under {@code .localhost} are this machine (RFC 6761), which few resolvers know. */
    NameLookup OF_MACHINE = host -> host.endsWith(".localhost")
            ? new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})}
            : InetAddress.getAllByName(host);

    InetAddress[] addressesOf(String host) throws UnknownHostException;
}

package org.throughline.feeds.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.throughline.feeds.address.WebUrl;

/**
 * Decides what may be dialled. The connection goes to the very address that was checked: the HTTP client knows no other
 * way to resolve a name, literal addresses included, so that a name that resolves differently a moment later gains nothing.
 */
final class AddressGuard implements DnsResolver {
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    /** Names that only mean something inside a network. */
    private static final List<String> INSIDE = List.of(
            ".localhost",
            ".local",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".private",
            ".svc",
            ".home.arpa",
            ".onion");

    private static final int MOST_ADDRESSES = 4;
    private static final int LOOKUPS_AT_ONCE = 32;
    private static final long LOOKUP_SECONDS = 10;

    private final AllowList allowed;
    private final NameLookup lookup;
    private final Semaphore lookups = new Semaphore(LOOKUPS_AT_ONCE);

    AddressGuard(AllowList allowed, NameLookup lookup) {
        this.allowed = allowed;
        this.lookup = lookup;
    }

    /** @throws FetchFailure if the address cannot be one of the public web, whatever it resolves to */
    void check(WebUrl address) throws FetchFailure {
        String host = bare(address.host());
        if (allowed.allowsHost(host)) {
            return;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean inside = !name.startsWith("[") && name.indexOf('.') < 0
                || INSIDE.stream().anyMatch(name::endsWith);
        if (inside || !USUAL_PORTS.contains(address.dialledPort())) {
            throw FetchFailure.refused();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> checked = new ArrayList<>();
        boolean anyone = allowed.allowsHost(bare(host));
        for (InetAddress address : inTime(host)) {
            // One bad address among several is an attack or a mistake; neither is dialled.
            if (!anyone && !allowed.allows(address) && !PublicAddresses.contains(address)) {
                throw new RefusedHost();
            }
            checked.add(address);
        }
        return checked.stream().limit(MOST_ADDRESSES).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static String bare(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    /** Name lookups cannot be interrupted: one that hangs is left to itself. */
    private InetAddress[] inTime(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> task = new FutureTask<>(() -> lookUp(host));
        Thread.ofVirtual().name("name-lookup").start(task);
        try {
            return task.get(LOOKUP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new UnknownHostException(host);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    private InetAddress[] lookUp(String host) throws Exception {
        lookups.acquire();
        try {
            return lookup.addressesOf(host);
        } finally {
            lookups.release();
        }
    }

    /** What stands behind a name is not on the public web. */
    static final class RefusedHost extends UnknownHostException {
        private static final long serialVersionUID = 1;
    }
}

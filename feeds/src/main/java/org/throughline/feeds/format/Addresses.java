package org.throughline.feeds.format;

import org.jsoup.internal.StringUtil;

/** Relative addresses made absolute. */
final class Addresses {
    private Addresses() {}

    /** The address against a base; as it is where that is whole, there is no base, or either cannot be read. */
    static String resolve(String base, String address) {
        boolean whole = address.startsWith("https://") || address.startsWith("http://");
        if (base.isEmpty() || address.isEmpty() || whole) {
            return address;
        }
        String resolved = StringUtil.resolve(base, address);
        return resolved.isEmpty() ? address : resolved;
    }
}

package org.throughline.feeds.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code http} or {@code https} address as browsers read it (WHATWG URL Standard, the part for these two schemes):
 * everything that is fetched is taken apart here once, and the very same host is checked and dialled.
 *
 * @param host lower case, international names in their ASCII form, IPv4 as four numbers, IPv6 in brackets
 * @param port -1 for the scheme's own
 * @param query without the question mark; null if there is none
 * @param fragment without its sign; null if there is none
 */
public record WebUrl(
        String scheme,
        String username,
        String password,
        String host,
        int port,
        List<String> path,
        @Nullable String query,
        @Nullable String fragment) {
    /** Longer addresses than this are none. */
    static final int LONGEST = 16_384;

    public WebUrl {
        path = List.copyOf(path);
    }

    /** Null if it is no address of the web. */
    public static @Nullable WebUrl of(@Nullable String said) {
        return said == null || said.length() > LONGEST ? null : WebUrlParser.parse(said, null);
    }

    /** Reads an address that may be relative to this one; null if it leads out of the web. */
    public @Nullable WebUrl resolve(@Nullable String said) {
        return said == null || said.length() > LONGEST ? null : WebUrlParser.parse(said, this);
    }

    /** The port that is dialled. */
    public int dialledPort() {
        return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    /** The host, with the port unless that is the scheme's own. */
    public String hostAndPort() {
        return port < 0 ? host : host + ":" + port;
    }

    /** What a server is asked for. */
    public String pathAndQuery() {
        return "/" + String.join("/", path) + (query == null ? "" : "?" + query);
    }

    /** Without credentials and fragment: what is fetched. */
    public String fetched() {
        return scheme + "://" + hostAndPort() + pathAndQuery();
    }

    /** The whole address, as browsers write it. */
    public String href() {
        boolean credentials = !username.isEmpty() || !password.isEmpty();
        String before = credentials ? username + (password.isEmpty() ? "" : ":" + password) + "@" : "";
        String after = fragment == null ? "" : "#" + fragment;
        return scheme + "://" + before + hostAndPort() + pathAndQuery() + after;
    }

    @Override
    public String toString() {
        return href();
    }
}

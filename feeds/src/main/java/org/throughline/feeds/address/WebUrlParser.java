package org.throughline.feeds.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The URL parser of the WHATWG URL Standard (url.spec.whatwg.org), reduced to the special schemes {@code http} and
 * {@code https} with a base of either; linear in the input.
 */
final class WebUrlParser {
    private static final int LARGEST_PORT = 65_535;

    private final @Nullable WebUrl base;
    private final String input;

    private WebUrlParser(String input, @Nullable WebUrl base) {
        this.input = input;
        this.base = base;
    }

    static @Nullable WebUrl parse(String said, @Nullable WebUrl base) {
        return new WebUrlParser(cleaned(said), base).parse();
    }

    /** Without controls and spaces around it, without tabs and line ends in it. */
    private static String cleaned(String said) {
        int from = 0;
        int to = said.length();
        while (from < to && said.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && said.charAt(to - 1) <= ' ') {
            to--;
        }
        StringBuilder clean = new StringBuilder(to - from);
        for (int at = from; at < to; at++) {
            char unit = said.charAt(at);
            if (unit != '\t' && unit != '\n' && unit != '\r') {
                clean.append(unit);
            }
        }
        return clean.toString();
    }

    private @Nullable WebUrl parse() {
        int colon = schemeEnd();
        if (colon < 0) {
            return base == null ? null : relative(base, 0);
        }
        String scheme = input.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        if (base != null && base.scheme().equals(scheme) && !input.startsWith("//", colon + 1)) {
            return relative(base, colon + 1);
        }
        return authority(scheme, colon + 1);
    }

    /** Offset of the colon after a scheme, -1 if there is no scheme. */
    private int schemeEnd() {
        for (int at = 0; at < input.length(); at++) {
            char unit = input.charAt(at);
            boolean letter = unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
            boolean inner = unit >= '0' && unit <= '9' || unit == '+' || unit == '-' || unit == '.';
            if (unit == ':' && at > 0) {
                return at;
            }
            if (!letter && (at == 0 || !inner)) {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable WebUrl relative(WebUrl from, int start) {
        boolean slash = start < input.length() && isSlash(input.charAt(start));
        if (slash && start + 1 < input.length() && isSlash(input.charAt(start + 1))) {
            return authority(from.scheme(), start);
        }
        int fragmentAt = endOf(start, "#");
        int queryAt = Math.min(endOf(start, "?"), fragmentAt);
        List<String> path = new ArrayList<>();
        String query = query(queryAt, fragmentAt);
        if (slash) {
            readPath(path, start + 1, queryAt);
        } else {
            path.addAll(from.path());
            if (queryAt > start) {
                path.removeLast();
                readPath(path, start, queryAt);
            } else if (queryAt == fragmentAt) {
                query = from.query();
            }
        }
        return new WebUrl(
                from.scheme(),
                from.username(),
                from.password(),
                from.host(),
                from.port(),
                path,
                query,
                fragment(fragmentAt));
    }

    private @Nullable WebUrl authority(String scheme, int start) {
        int from = start;
        while (from < input.length() && isSlash(input.charAt(from))) {
            from++;
        }
        int to = endOf(from, "/\\?#");
        String authority = input.substring(from, to);
        int at = authority.lastIndexOf('@');
        String hostPart = authority.substring(at + 1);
        int colon = portColon(hostPart);
        String host = HostName.parse(colon < 0 ? hostPart : hostPart.substring(0, colon));
        int port = colon < 0 ? -1 : port(hostPart.substring(colon + 1), scheme);
        if (host == null || port < -1) {
            return null;
        }
        String credentials = at < 0 ? "" : authority.substring(0, at);
        int divider = credentials.indexOf(':');
        String username = divider < 0 ? credentials : credentials.substring(0, divider);
        String password = divider < 0 ? "" : credentials.substring(divider + 1);
        int fragmentAt = endOf(to, "#");
        int queryAt = Math.min(endOf(to, "?"), fragmentAt);
        List<String> path = new ArrayList<>();
        readPath(path, to < input.length() && isSlash(input.charAt(to)) ? to + 1 : to, queryAt);
        return new WebUrl(
                scheme,
                PercentCoding.encode(username, PercentCoding.USERINFO),
                PercentCoding.encode(password, PercentCoding.USERINFO),
                host,
                port,
                path,
                query(queryAt, fragmentAt),
                fragment(fragmentAt));
    }

    /** Offset of the colon before the port, -1 if there is none; the colons within brackets are none. */
    private static int portColon(String host) {
        boolean inside = false;
        for (int at = 0; at < host.length(); at++) {
            char unit = host.charAt(at);
            if (unit == ':' && !inside) {
                return at;
            }
            inside = unit == '[' || inside && unit != ']';
        }
        return -1;
    }

    /** -1 for the scheme's own, -2 if it is none. */
    private static int port(String digits, String scheme) {
        int port = 0;
        for (int at = 0; at < digits.length(); at++) {
            char unit = digits.charAt(at);
            if (unit < '0' || unit > '9') {
                return -2;
            }
            port = port * 10 + unit - '0';
            if (port > LARGEST_PORT) {
                return -2;
            }
        }
        boolean own = digits.isEmpty() || port == (scheme.equals("https") ? 443 : 80);
        return own ? -1 : port;
    }

    private void readPath(List<String> path, int start, int end) {
        int from = start;
        while (from <= end) {
            int to = Math.min(endOf(from, "/\\"), end);
            String segment = input.substring(from, to);
            boolean last = to >= end;
            if (isDoubleDot(segment)) {
                if (!path.isEmpty()) {
                    path.removeLast();
                }
                if (last) {
                    path.add("");
                }
            } else if (isSingleDot(segment)) {
                if (last) {
                    path.add("");
                }
            } else {
                path.add(PercentCoding.encode(segment, PercentCoding.PATH));
            }
            from = to + 1;
        }
    }

    private static boolean isSingleDot(String segment) {
        return segment.equals(".") || segment.equalsIgnoreCase("%2e");
    }

    private static boolean isDoubleDot(String segment) {
        return segment.length() <= 6
                && segment.toLowerCase(Locale.ROOT).replace("%2e", ".").equals("..");
    }

    private @Nullable String query(int queryAt, int fragmentAt) {
        return queryAt == fragmentAt
                ? null
                : PercentCoding.encode(input.substring(queryAt + 1, fragmentAt), PercentCoding.QUERY);
    }

    private @Nullable String fragment(int fragmentAt) {
        return fragmentAt >= input.length()
                ? null
                : PercentCoding.encode(input.substring(fragmentAt + 1), PercentCoding.FRAGMENT);
    }

    private static boolean isSlash(char unit) {
        return unit == '/' || unit == '\\';
    }

    /** Offset of the first of the given marks, else the end. */
    private int endOf(int from, String marks) {
        for (int at = from; at < input.length(); at++) {
            if (marks.indexOf(input.charAt(at)) >= 0) {
                return at;
            }
        }
        return input.length();
    }
}

package org.throughline.feeds.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An {@code http} or {@code https} address in normal form: lower-case scheme and host, no default port, no fragment, none
 * of the parameters that only track where a reader came from. Path and other parameters stay as they are.
 *
 * @param host without port; also without {@code www.} it names a source (see {@link #site})
 */
public record WebAddress(String text, String host) {
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga", "ocid", "cmpid",
            "ref_src");

    private static final int LONGEST = 4096;

    /** The address in normal form; null if it is none of the web's. */
    public static @Nullable WebAddress of(@Nullable String said) {
        if (said == null || said.length() > LONGEST) {
            return null;
        }
        String address = said.strip();
        int colon = address.indexOf("://");
        if (colon < 0) {
            return null;
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int from = colon + 3;
        int to = endOf(address, from, "/?#");
        String host = hostOf(address.substring(from, to), scheme);
        if (host == null) {
            return null;
        }
        String port = portOf(address.substring(from, to), scheme);
        return new WebAddress(scheme + "://" + host + port + pathAndQuery(address, to), bare(host));
    }

    /** The host as a source is named after it: without {@code www.} */
    public String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String bare(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static @Nullable String hostOf(String authority, String scheme) {
        String withPort = authority.substring(authority.lastIndexOf('@') + 1);
        String host = withPort.substring(
                        0, withPort.length() - portPart(withPort).length())
                .toLowerCase(Locale.ROOT);
        boolean sane = !host.isEmpty()
                && host.codePoints().noneMatch(c -> c <= ' ' || Character.isISOControl(c) || c == '"' || c == '<');
        return sane ? host : null;
    }

    private static String portOf(String authority, String scheme) {
        String port = portPart(authority.substring(authority.lastIndexOf('@') + 1));
        boolean usual = port.equals(scheme.equals("http") ? ":80" : ":443") || port.equals(":");
        return usual ? "" : port;
    }

    /** {@code :8080} with its colon, empty if there is none; the colons within {@code [::1]} are none. */
    private static String portPart(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 0 || colon < hostAndPort.lastIndexOf(']')) {
            return "";
        }
        return hostAndPort.substring(colon).chars().skip(1).allMatch(c -> c >= '0' && c <= '9')
                ? hostAndPort.substring(colon)
                : "";
    }

    private static String pathAndQuery(String address, int from) {
        int fragment = endOf(address, from, "#");
        int question = endOf(address, from, "?#");
        String path = question == from ? "/" : address.substring(from, question);
        String query = question < fragment ? address.substring(question + 1, fragment) : "";
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
        }
        return path + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.substring(0, endOf(parameter, 0, "=")).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Offset of the first of the given marks, else the end. */
    private static int endOf(String text, int from, String marks) {
        for (int at = from; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}

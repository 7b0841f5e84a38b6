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
        if (said == null || said.length() > LONGEST || said.indexOf(':') < 0) {
            return null;
        }
        WebUrl url = WebUrl.of(said);
        return url == null ? null : of(url);
    }

    /** What an address that was taken apart names. */
    public static WebAddress of(WebUrl url) {
        String query = url.query();
        String kept = query == null ? "" : withoutTracking(query);
        String path = "/" + String.join("/", url.path());
        return new WebAddress(
                url.scheme() + "://" + url.hostAndPort() + path + (kept.isEmpty() ? "" : "?" + kept), bare(url.host()));
    }

    /** The host as a source is named after it: without {@code www.} */
    public String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String bare(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static boolean isTracking(String parameter) {
        String name = (parameter.contains("=") ? parameter.substring(0, parameter.indexOf('=')) : parameter)
                .toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}

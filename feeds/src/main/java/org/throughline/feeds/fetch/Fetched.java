package org.throughline.feeds.fetch;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * An answer, body unpacked.
 *
 * @param address where it came from in the end
 * @param movedTo where the thing is from now on, if every redirect on the way was a permanent one
 * @param headers by lower-case name, the first of each
 */
public record Fetched(int status, WebUrl address, @Nullable WebUrl movedTo, Map<String, String> headers, byte[] body) {
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public boolean isUnchanged() {
        return status == 304;
    }

    /** The character set named by the transport. */
    public @Nullable String charset() {
        String type = header("content-type");
        int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (type == null || at < 0) {
            return null;
        }
        String named =
                type.substring(at + "charset=".length()).replace("\"", "").strip();
        int end = named.indexOf(';');
        return end < 0 ? named : named.substring(0, end).strip();
    }
}

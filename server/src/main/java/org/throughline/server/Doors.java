package org.throughline.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.server.hub.HubDoor;

/**
 * What holds for every request before a page sees it: only the names of this machine are answered to (a foreign name
 * that resolves here is an attack on the reader's browser), forms are taken from the reader's own pages alone, and every answer forbids scripts of others, frames, and
 * requests to any other host.
 */
final class Doors {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types throughline; worker-src 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), interest-cohort=()",
            "Cache-Control",
            "private, no-cache");

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Doors() {}

    static void enter(Context context) {
        HEADERS.forEach(context::header);
        if (HubDoor.isHubs(context.path())) {
            // A hub comes from elsewhere and by another name; its door asks for its own secret.
            return;
        }
        if (!isOwnName(context.header("Host"))) {
            Pages.showError(
                    context,
                    HttpStatus.MISDIRECTED_REQUEST.getCode(),
                    "Not this address",
                    "This reader answers only to localhost and 127.0.0.1.");
            context.skipRemainingHandlers();
        } else if (context.method() == HandlerType.POST && !isFromHere(context)) {
            Pages.showError(
                    context,
                    HttpStatus.FORBIDDEN.getCode(),
                    "Not from this reader",
                    "Forms are taken only from the reader's own pages. Open the page again and send the form from there.");
            context.skipRemainingHandlers();
        }
    }

    /** A form of another site names that site as its origin; one without any origin comes from no page of ours. */
    private static boolean isFromHere(Context context) {
        String origin = context.header("Origin");
        String fetchSite = context.header("Sec-Fetch-Site");
        return origin != null
                && origin.equalsIgnoreCase("http://" + context.header("Host"))
                && (fetchSite == null || fetchSite.equals("same-origin"));
    }

    static boolean isOwnName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        int colon = name.lastIndexOf(':');
        boolean hasPort = colon > name.lastIndexOf(']');
        return OWN_NAMES.contains(hasPort ? name.substring(0, colon) : name);
    }
}

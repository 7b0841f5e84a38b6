package org.throughline.feeds.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * What to ask a server for.
 *
 * @param form what is posted; null to get
 * @param formType media type of what is posted
 */
public record FetchRequest(
        WebUrl address,
        Map<String, String> headers,
        @Nullable String form,
        String formType) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.8, application/json;q=0.8, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, */*;q=0.5";
    private static final String PICTURES = "image/png, image/jpeg, image/gif, image/*;q=0.5";

    public FetchRequest {
        headers = Map.copyOf(headers);
    }

    /** A feed, only if it has changed since the answer with these marks. */
    public static FetchRequest feed(WebUrl address, @Nullable String etag, @Nullable String lastModified) {
        Map<String, String> headers = new java.util.HashMap<>(Map.of("Accept", FEEDS));
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return new FetchRequest(address, headers, null, FORM);
    }

    public static FetchRequest page(WebUrl address) {
        return new FetchRequest(address, Map.of("Accept", PAGES), null, FORM);
    }

    public static FetchRequest picture(WebUrl address) {
        return new FetchRequest(address, Map.of("Accept", PICTURES), null, FORM);
    }

    public static FetchRequest plain(WebUrl address) {
        return new FetchRequest(address, Map.of("Accept", "text/plain, */*;q=0.5"), null, FORM);
    }

    /** Posts a form, such as a WebSub subscription. */
    public static FetchRequest post(WebUrl address, String form) {
        return new FetchRequest(address, Map.of("Accept", "*/*"), form, FORM);
    }

    /** Posts a JSON document, such as an alert. */
    public static FetchRequest postJson(WebUrl address, String document) {
        return new FetchRequest(address, Map.of("Accept", "*/*"), document, "application/json");
    }

    FetchRequest at(WebUrl other) {
        return new FetchRequest(other, headers, form, formType);
    }
}

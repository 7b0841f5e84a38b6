package org.throughline.feeds.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element: plain, escaped markup, markup in place or Base64, as its type says or as it looks. Markup comes
 * out clean (see {@link Markup}).
 */
final class TextReader {
    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private TextReader() {}

    static FeedText read(XmlElement element, Scope scope, String defaultType) {
        String said = element.attribute("type");
        String type = mediaType(said == null || said.isEmpty() ? defaultType : said);
        String value;
        if (type.equals(XHTML) || (element.hasElements() && !isInertWrapper(element))) {
            type = type.endsWith("xml") ? type : XHTML;
            value = scope.format().equals("atom10") && type.equals(XHTML)
                    ? unwrapped(element).markup()
                    : element.markup();
        } else {
            value = element.text();
        }
        boolean encoded = isBase64(element.attribute("mode"), type);
        value = encoded ? decoded(value.strip()) : value.strip();
        if (type.equals(PLAIN) && !scope.format().startsWith("atom") && Markup.isLikely(value)) {
            type = HTML;
        }
        boolean markup = type.equals(HTML) || type.equals(XHTML);
        return new FeedText(markup ? Markup.clean(value, scope.base()) : value, type, scope.language(), scope.base());
    }

    /** Escaped text with a division around it, which some programs put there for no reason. */
    private static boolean isInertWrapper(XmlElement element) {
        List<XmlElement> inner = element.elements();
        return inner.size() == 1
                && inner.getFirst().local().equals("div")
                && !inner.getFirst().hasElements()
                && inner.getFirst().name().equals("div");
    }

    private static XmlElement unwrapped(XmlElement element) {
        List<XmlElement> inner = element.elements();
        boolean alone = inner.size() == 1
                && element.children().stream()
                        .allMatch(child ->
                                child instanceof XmlElement || child.toString().isBlank());
        return alone && inner.getFirst().local().equals("div") ? inner.getFirst() : element;
    }

    static String mediaType(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "text", "plain" -> PLAIN;
            case "html" -> HTML;
            case "xhtml" -> XHTML;
            default -> type.strip().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isBase64(@Nullable String mode, String type) {
        if (mode != null && mode.equals("base64")) {
            return true;
        }
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.endsWith("+xml") && !type.endsWith("/xml");
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException notBase64) {
            return value;
        }
    }
}

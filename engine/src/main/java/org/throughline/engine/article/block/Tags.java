package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which HTML elements break the text into blocks, which are never text, and which are told apart by the model. */
final class Tags {
    /** Elements whose content is never shown as text. */
    static final Set<String> UNSHOWN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "textarea",
            "iframe",
            "object",
            "embed",
            "canvas",
            "math",
            "datalist",
            "head",
            "title",
            "audio",
            "applet",
            "map",
            "link",
            "meta",
            "input");

    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "br",
            "tr",
            "blockquote",
            "section",
            "article",
            "ul",
            "ol",
            "table",
            "figure",
            "figcaption",
            "pre",
            "td",
            "th",
            "dd",
            "dt",
            "dl",
            "header",
            "footer",
            "nav",
            "aside",
            "main",
            "form",
            "hr",
            "option",
            "button",
            "body",
            "html",
            "fieldset",
            "address",
            "details",
            "summary",
            "video",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "center",
            "label",
            "legend",
            "picture",
            "hgroup",
            "menu",
            "amp-img",
            "amp-video");

    private static final String[] TOLD_APART = {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "table",
        "blockquote",
        "section",
        "article",
        "main",
        "figure",
        "figcaption",
        "pre",
        "header",
        "footer",
        "nav",
        "aside",
        "form",
        "button",
        "label",
        "dl",
        "dd",
        "dt",
        "span",
        "details",
        "address",
        "body"
    };
    private static final Map<String, Integer> PLACE = places();

    private Tags() {}

    static boolean breaks(String tag) {
        return BREAKING.contains(tag);
    }

    static long bit(String tag) {
        Integer place = PLACE.get(tag);
        return place == null ? 0 : 1L << place;
    }

    static long bits(String... tags) {
        long bits = 0;
        for (String tag : tags) {
            bits |= bit(tag);
        }
        return bits;
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < TOLD_APART.length; i++) {
            places.put(TOLD_APART[i], i);
        }
        return Map.copyOf(places);
    }
}

package org.throughline.engine.article.block;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which HTML elements break the text into blocks, which are never text, and which are told apart by the model. */
final class Tags {
    /** Elements whose content is never shown as text. */
    private static final Set<String> UNSHOWN = Set.of(
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
    private static final long BREAKS = 1L << 62;
    private static final long HIDES = 1L << 63;

    /** All that is known of a name in one look-up: the bits of names told apart, and whether it breaks or hides text. */
    private static final Map<String, Long> KNOWN = known();

    private Tags() {}

    /** What is known of an element's name: for {@link #breaks}, {@link #hides} and {@link #bit}. */
    static long of(String tag) {
        Long known = KNOWN.get(tag);
        return known == null ? 0 : known;
    }

    /** Whether such an element parts the text before it from the text in it. */
    static boolean breaks(long known) {
        return (known & BREAKS) != 0;
    }

    /** Whether the content of such an element is never shown as text. */
    static boolean hides(long known) {
        return (known & HIDES) != 0;
    }

    /** The bit of a name that is told apart, 0 for any other. */
    static long bit(long known) {
        return known & ~(BREAKS | HIDES);
    }

    static long bits(String... tags) {
        long bits = 0;
        for (String tag : tags) {
            bits |= bit(of(tag));
        }
        return bits;
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static Map<String, Long> known() {
        Map<String, Long> known = new HashMap<>();
        for (int i = 0; i < TOLD_APART.length; i++) {
            known.put(TOLD_APART[i], 1L << i);
        }
        BREAKING.forEach(tag -> known.merge(tag, BREAKS, (one, other) -> one | other));
        UNSHOWN.forEach(tag -> known.merge(tag, HIDES, (one, other) -> one | other));
        return known;
    }
}

package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a style attribute may keep: properties of text and boxes with plain values, none that loads or moves anything. */
final class StylePolicy {
    private static final Set<String> PROPERTIES = Set.of("""
            azimuth background background-color border border-bottom border-bottom-color border-bottom-style
            border-bottom-width border-collapse border-color border-left border-left-color border-left-style
            border-left-width border-right border-right-color border-right-style border-right-width border-spacing
            border-style border-top border-top-color border-top-style border-top-width border-width clear color cursor
            direction display elevation float font font-family font-size font-style font-variant font-weight height
            letter-spacing line-height margin margin-bottom margin-left margin-right margin-top overflow padding
            padding-bottom padding-left padding-right padding-top pause pause-after pause-before pitch pitch-range
            richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration
            text-indent unicode-bidi vertical-align voice-family volume white-space width""".split("\\s+"));
    private static final Set<String> FAMILIES = Set.of("background", "border", "margin", "padding");
    private static final Set<String> KEYWORDS = Set.of("""
            auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important
            italic left lime maroon medium none navy normal nowrap olive pointer purple red right silver solid teal top
            transparent underline white yellow""".split("\\s+"));
    private static final List<String> UNITS =
            List.of("cm", "em", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")", "");
    private static final int LONGEST = 2000;

    private StylePolicy() {}

    /** The declarations that may stay, each ended by a semicolon; empty if there is none or the style is no plain one. */
    static String clean(String style) {
        String plain = withoutAddresses(style);
        if (plain.length() > LONGEST || !plain.chars().allMatch(StylePolicy::isPlain)) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String declaration : plain.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0 || declaration.indexOf(':', colon + 1) >= 0) {
                if (!declaration.isBlank()) {
                    return "";
                }
                continue;
            }
            String property = declaration.substring(0, colon).strip();
            String value = declaration.substring(colon + 1).strip();
            if (!value.isEmpty() && allows(property.toLowerCase(Locale.ROOT), value)) {
                kept.add(property + ": " + value + ";");
            }
        }
        return String.join(" ", kept);
    }

    private static String withoutAddresses(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        int done = 0;
        for (int at = lower.indexOf("url("); at >= 0; at = lower.indexOf("url(", done)) {
            int end = lower.indexOf(')', at);
            plain.append(style, done, at).append(' ');
            done = end < 0 ? style.length() : end + 1;
        }
        return plain.append(style, done, style.length()).toString();
    }

    private static boolean isPlain(int unit) {
        return Character.isLetterOrDigit(unit) && unit < 128
                || Character.isWhitespace(unit)
                || ":,;#%.!-'\"()_".indexOf(unit) >= 0;
    }

    private static boolean allows(String property, String value) {
        if (PROPERTIES.contains(property)) {
            return true;
        }
        int dash = property.indexOf('-');
        return FAMILIES.contains(dash < 0 ? property : property.substring(0, dash))
                && List.of(value.split("\\s+")).stream().allMatch(StylePolicy::isValue);
    }

    private static boolean isValue(String word) {
        return KEYWORDS.contains(word) || isColour(word) || isLength(word);
    }

    private static boolean isColour(String word) {
        return word.startsWith("#") && word.chars().skip(1).allMatch(unit -> Character.digit(unit, 16) >= 0);
    }

    private static boolean isLength(String word) {
        int i = 0;
        while (i < word.length() && i < 5 && (Character.isDigit(word.charAt(i)) || word.charAt(i) == '.')) {
            i++;
        }
        return UNITS.contains(word.substring(i)) && !word.isEmpty();
    }
}

package org.throughline.feeds.format;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** References by name, which only HTML and a document's own declarations know, made into what any parser reads. */
final class Entities {
    private static final int LONGEST_NAME = 32;

    private Entities() {}

    /** Puts in the meaning of every name that has one; one pass, what is put in is not looked at again. */
    static String replace(String text, Function<String, @Nullable String> meaning) {
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            String name = name(text, at);
            String value = name.isEmpty() ? null : meaning.apply(name);
            if (value != null) {
                replaced.append(text, done, at).append(value);
                done = at + name.length() + 2;
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    /** Entities of HTML as numbers, and ampersands that begin no reference escaped. */
    static String numeric(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            String name = name(text, at);
            boolean number = at + 1 < text.length() && text.charAt(at + 1) == '#' && isNumber(text, at + 2);
            if (!number && !isOfXml(name)) {
                String value = name.isEmpty() ? "" : character(name);
                repaired.append(text, done, at).append(value.isEmpty() ? "&amp;" : value);
                done = value.isEmpty() ? at + 1 : at + name.length() + 2;
            }
        }
        return repaired.append(text, done, text.length()).toString();
    }

    /** Whether HTML knows the name. */
    static boolean isKnown(String name) {
        return isOfXml(name) || !character(name).isEmpty();
    }

    private static String character(String name) {
        // Feeds are of the time of HTML 4, where these two were other characters.
        if (name.equals("lang") || name.equals("rang")) {
            return name.equals("lang") ? "\u2329" : "\u232a";
        }
        String character = org.jsoup.nodes.Entities.getByName(name);
        return character == null ? "" : character;
    }

    private static boolean isOfXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }

    private static boolean isNumber(String text, int at) {
        int i = at < text.length() && (text.charAt(at) == 'x' || text.charAt(at) == 'X') ? at + 1 : at;
        int first = i;
        while (i < text.length() && Character.digit(text.charAt(i), 16) >= 0 && i - first < 8) {
            i++;
        }
        return i > first && i < text.length() && text.charAt(i) == ';';
    }

    /** The name between the ampersand and a semicolon, empty if there is none. */
    static String name(String text, int ampersand) {
        int i = ampersand + 1;
        while (i < text.length() && i - ampersand <= LONGEST_NAME && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ';' ? text.substring(ampersand + 1, i) : "";
    }
}

package org.throughline.feeds.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markup of a feed with nothing in it that could run, load or hide: tags and attributes of {@link MarkupPolicy} alone,
 * addresses made absolute, everything else dropped and its text kept. The text itself, references included, stays as it
 * is written. One pass, linear in the markup; cleaning what is clean changes nothing.
 */
final class Markup {
    private final String source;
    private final String base;
    private final StringBuilder clean = new StringBuilder();
    private final Deque<String> silent = new ArrayDeque<>();
    private int position;

    private Markup(String source, String base) {
        this.source = source;
        this.base = base;
    }

    /** @param base the address that relative ones are resolved against, empty if unknown */
    static String clean(String source, String base) {
        boolean bare = source.indexOf('<') < 0 && source.indexOf('&') < 0;
        return bare ? source.strip() : new Markup(source, base).clean().strip();
    }

    /** Whether a text that is said to be plain is markup all the same: it closes a tag or names a character, soundly. */
    static boolean isLikely(String text) {
        boolean closes = false;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            String element = word(text, name);
            if (!element.isEmpty() && !MarkupPolicy.allowsElement(element.toLowerCase(Locale.ROOT))) {
                return false;
            }
            int end = name + element.length();
            closes |= name == at + 2 && !element.isEmpty() && end < text.length() && text.charAt(end) == '>';
        }
        return closes || namesCharacters(text);
    }

    private static boolean namesCharacters(String text) {
        boolean names = false;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            String name = Entities.name(text, at);
            if (!name.isEmpty() && !Entities.isKnown(name)) {
                return false;
            }
            names |= !name.isEmpty() || isNumber(text, at);
        }
        return names;
    }

    private static boolean isNumber(String text, int ampersand) {
        int i = ampersand + 2;
        if (i > text.length() || text.charAt(ampersand + 1) != '#') {
            return false;
        }
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i > ampersand + 2 && i < text.length() && text.charAt(i) == ';';
    }

    private static String word(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(from, end);
    }

    private String clean() {
        while (position < source.length()) {
            char unit = source.charAt(position);
            if (unit == '<') {
                tag();
            } else if (unit == '&') {
                reference();
            } else {
                words();
            }
        }
        return clean.toString();
    }

    /** Everything up to the next mark that may mean something. */
    private void words() {
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != '<' && source.charAt(end) != '&') {
            end++;
        }
        if (silent.isEmpty()) {
            clean.append(source, position, end);
        }
        position = end;
    }

    private void text(String text) {
        if (silent.isEmpty()) {
            clean.append(text);
        }
    }

    private void reference() {
        String name = Entities.name(source, position);
        boolean known = name.isEmpty() ? isNumber(source, position) : Entities.isKnown(name);
        text(known ? "&" : "&amp;");
        position++;
    }

    private void tag() {
        if (source.startsWith("<!--", position)) {
            skipTo("-->");
        } else if (source.startsWith("<![CDATA[", position)) {
            position += 9;
        } else if (source.startsWith("<?", position)) {
            skipTo(">");
        } else if (source.startsWith("</", position)) {
            close();
        } else if (position + 1 < source.length() && Character.isLetter(source.charAt(position + 1))) {
            open();
        } else {
            text(source.regionMatches(true, position, "<!doctype", 0, 9) ? "<" : "&lt;");
            position++;
        }
    }

    private void skipTo(String end) {
        int found = source.indexOf(end, position);
        position = found < 0 ? source.length() : found + end.length();
    }

    private void close() {
        String name = word(source, position + 2).toLowerCase(Locale.ROOT);
        skipTo(">");
        if (!silent.isEmpty()) {
            if (silent.getFirst().equals(name)) {
                silent.pop();
            }
        } else if (MarkupPolicy.allowsElement(name) && !MarkupPolicy.isVoid(name)) {
            clean.append("</").append(name).append('>');
        }
    }

    private void open() {
        String name = word(source, position + 1).toLowerCase(Locale.ROOT);
        position += 1 + name.length();
        Map<String, String> attributes = new TreeMap<>();
        boolean selfClosed = new AttributeScanner().scan(attributes);
        if (MarkupPolicy.isSilent(name) && !selfClosed) {
            silent.push(name);
        } else if (silent.isEmpty() && MarkupPolicy.allowsElement(name)) {
            write(name, attributes);
        }
    }

    private void write(String name, Map<String, String> attributes) {
        clean.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            String kept = kept(attribute, value);
            if (kept != null) {
                clean.append(' ').append(attribute).append("=\"").append(kept).append('"');
            }
        });
        clean.append(MarkupPolicy.isVoid(name) ? " />" : ">");
    }

    private @Nullable String kept(String attribute, String value) {
        if (!MarkupPolicy.allowsAttribute(attribute)) {
            return null;
        }
        String plain = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
        if (attribute.equals("style")) {
            String style = StylePolicy.clean(plain);
            return style.isEmpty() ? null : quoted(style);
        }
        if (MarkupPolicy.isAddress(attribute)) {
            String address = Addresses.resolve(base, plain.strip());
            return MarkupPolicy.allowsAddress(address) ? quoted(address) : quoted("");
        }
        return quoted(plain);
    }

    private static String quoted(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Reads the attributes of the tag at the position, up to its end. */
    private final class AttributeScanner {
        /** True if the tag closes itself. */
        boolean scan(Map<String, String> attributes) {
            boolean slash = false;
            while (position < source.length() && source.charAt(position) != '>') {
                char unit = source.charAt(position);
                if (Character.isWhitespace(unit) || unit == '/') {
                    slash = unit == '/';
                    position++;
                } else {
                    slash = false;
                    attribute(attributes);
                }
            }
            position = Math.min(source.length(), position + 1);
            return slash;
        }

        private void attribute(Map<String, String> attributes) {
            int start = position;
            while (position < source.length()
                    && "=>/".indexOf(source.charAt(position)) < 0
                    && !Character.isWhitespace(source.charAt(position))) {
                position++;
            }
            position = Math.max(position, start + (source.charAt(start) == '=' ? 1 : 0));
            String name = source.substring(start, position).toLowerCase(Locale.ROOT);
            skipBlanks();
            String value = name;
            if (position < source.length() && source.charAt(position) == '=') {
                position++;
                skipBlanks();
                value = value();
            }
            attributes.putIfAbsent(name, value);
        }

        private void skipBlanks() {
            while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
                position++;
            }
        }

        private String value() {
            if (position >= source.length()) {
                return "";
            }
            char quote = source.charAt(position);
            int start = position;
            if (quote == '"' || quote == '\'') {
                int end = source.indexOf(quote, position + 1);
                position = end < 0 ? source.length() : end + 1;
                return source.substring(start + 1, end < 0 ? source.length() : end);
            }
            while (position < source.length()
                    && source.charAt(position) != '>'
                    && !Character.isWhitespace(source.charAt(position))) {
                position++;
            }
            return source.substring(start, position);
        }
    }
}

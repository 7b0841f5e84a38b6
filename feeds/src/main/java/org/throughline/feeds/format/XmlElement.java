package org.throughline.feeds.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed document, its name in one normal form: lower case, with the usual prefix of a known namespace and
 * none for those of the feed formats themselves ({@code dc:creator}, {@code entry}).
 *
 * @param name as above
 * @param local the name as written, without prefix
 * @param attributes by name, lower case, likewise prefixed; insertion order
 * @param children elements and texts ({@link String}) in order; filled while the document is read
 */
record XmlElement(String name, String local, Map<String, String> attributes, List<Object> children) {
    XmlElement(String name, String local) {
        this(name, local, new LinkedHashMap<>(), new ArrayList<>());
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    boolean hasElements() {
        return children.stream().anyMatch(XmlElement.class::isInstance);
    }

    /** All text below, whatever elements stand around it. */
    String text() {
        StringBuilder text = new StringBuilder();
        collect(this, text);
        return text.toString();
    }

    private static void collect(XmlElement element, StringBuilder text) {
        for (Object child : element.children) {
            if (child instanceof XmlElement inner) {
                collect(inner, text);
            } else {
                text.append(child);
            }
        }
    }

    /** What stands inside, as markup. */
    String markup() {
        StringBuilder markup = new StringBuilder();
        element(this, markup);
        return markup.toString();
    }

    private static void element(XmlElement element, StringBuilder markup) {
        for (Object child : element.children) {
            if (child instanceof XmlElement inner) {
                markup.append('<').append(inner.local);
                inner.attributes.forEach((name, value) -> markup.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(escaped(value).replace("\"", "&quot;"))
                        .append('"'));
                markup.append('>');
                element(inner, markup);
                markup.append("</").append(inner.local).append('>');
            } else {
                markup.append(escaped(child.toString()));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.throughline.feeds.subscription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.throughline.feeds.address.WebUrl;

/**
 * Lists of subscriptions in OPML 1 and 2: folders nested, each feed once. Read as a stream without entities or anything
 * from outside; a broken document gives what stands before the break.
 */
public final class Opml {
    /** More feeds than this are refused. */
    public static final int MOST = 10_000;

    static final int DEEPEST = 64;
    static final String NOT_WELL_FORMED = "not well-formed OPML";

    private static final int LONGEST = 64 << 20;

    private Opml() {}

    /**
     * @param subscriptions in the order of the document
     * @param problem what is wrong with it, in words; null if nothing is
     */
    public record Reading(
            List<Subscription> subscriptions, @Nullable String problem) {}

    /** What a person's program wrote carelessly (a bare ampersand, an outline never closed) is read all the same. */
    public static Reading read(InputStream document) throws IOException {
        byte[] bytes = document.readNBytes(LONGEST);
        Reading strict = strict(new ByteArrayInputStream(bytes));
        if (!NOT_WELL_FORMED.equals(strict.problem())) {
            return strict;
        }
        Reading lenient = LenientOpml.read(bytes);
        return lenient.subscriptions().size() > strict.subscriptions().size() ? lenient : strict;
    }

    private static Reading strict(InputStream document) {
        Map<String, Subscription> found = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = reader(document);
            Deque<String> folders = new ArrayDeque<>();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equalsIgnoreCase("outline")) {
                    if (folders.size() >= DEEPEST) {
                        return new Reading(List.copyOf(found.values()), "folders are nested too deep");
                    }
                    folders.addLast(outline(xml, folders, found));
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equalsIgnoreCase("outline")
                        && !folders.isEmpty()) {
                    folders.removeLast();
                }
                if (found.size() > MOST) {
                    return new Reading(List.of(), "more than " + MOST + " feeds: split the file");
                }
            }
            return new Reading(List.copyOf(found.values()), found.isEmpty() ? "no feeds in it" : null);
        } catch (XMLStreamException | RuntimeException broken) {
            return new Reading(List.copyOf(found.values()), NOT_WELL_FORMED);
        }
    }

    private static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLReporter((message, type, information, place) -> {});
        return factory.createXMLStreamReader(document);
    }

    /** Notes a feed; gives the folder's name for what is inside, empty for a feed. */
    private static String outline(XMLStreamReader xml, Deque<String> folders, Map<String, Subscription> found) {
        return outline(name -> attribute(xml, name), folders, found);
    }

    /** The same whoever read the document. @param attribute by name in lower case */
    static String outline(
            Function<String, @Nullable String> attribute, Deque<String> folders, Map<String, Subscription> found) {
        String title = attribute.apply("title");
        String text = attribute.apply("text");
        String name = text == null ? title == null ? "" : title : text;
        WebUrl feed = WebUrl.of(withoutFeedScheme(attribute.apply("xmlurl")));
        if (feed == null) {
            return name.strip().replace('/', '-');
        }
        String category = folders.isEmpty() ? attribute.apply("category") : path(folders);
        found.putIfAbsent(
                feed.fetched(),
                new Subscription(
                        feed.fetched(), name.strip(), attribute.apply("htmlurl"), category == null ? "" : category));
        return "";
    }

    /** {@code feed://host/} and {@code feed:https://host/} once told browsers to hand an address to a reader. */
    private static @Nullable String withoutFeedScheme(@Nullable String address) {
        if (address == null || !address.strip().regionMatches(true, 0, "feed:", 0, 5)) {
            return address;
        }
        String rest = address.strip().substring(5);
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    private static String path(Deque<String> folders) {
        return String.join(
                "/", folders.stream().filter(folder -> !folder.isEmpty()).toList());
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).toLowerCase(Locale.ROOT).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /** The list as an OPML 2 document, folders as they were. */
    public static String write(String title, List<Subscription> subscriptions) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            writeFolder(xml, Folder.of(subscriptions));
            xml.writeEndDocument();
            return text + "\n";
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void writeFolder(XMLStreamWriter xml, Folder folder) throws XMLStreamException {
        for (Map.Entry<String, Folder> inner : folder.folders().entrySet()) {
            xml.writeCharacters("\n");
            xml.writeStartElement("outline");
            xml.writeAttribute("text", inner.getKey());
            writeFolder(xml, inner.getValue());
            xml.writeEndElement();
        }
        for (Subscription feed : folder.feeds()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("outline");
            xml.writeAttribute("type", "rss");
            xml.writeAttribute("text", feed.title().isEmpty() ? feed.feed() : feed.title());
            xml.writeAttribute("xmlUrl", feed.feed());
            if (feed.home() != null) {
                xml.writeAttribute("htmlUrl", feed.home());
            }
        }
    }

    private record Folder(Map<String, Folder> folders, List<Subscription> feeds) {
        static Folder of(List<Subscription> subscriptions) {
            Folder root = empty();
            for (Subscription one : subscriptions) {
                Folder at = root;
                for (String name : one.category().split("/")) {
                    at = name.isEmpty() ? at : at.folders.computeIfAbsent(name, ignored -> empty());
                }
                at.feeds.add(one);
            }
            return root;
        }

        private static Folder empty() {
            return new Folder(new LinkedHashMap<>(), new ArrayList<>());
        }
    }
}

package org.throughline.feeds.subscription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

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
     * @param skipped what was meant to be a feed and has no address of the web, each in words
     * @param problem what is wrong with it, in words; null if nothing is
     */
    public record Reading(
            List<Subscription> subscriptions,
            List<String> skipped,
            @Nullable String problem) {}

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
        Outlines outlines = new Outlines();
        try {
            XMLStreamReader xml = reader(document);
            while (xml.hasNext()) {
                int event = xml.next();
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                boolean outline = (begins || event == XMLStreamConstants.END_ELEMENT)
                        && xml.getLocalName().equalsIgnoreCase("outline");
                if (outline && begins && outlines.depth() >= DEEPEST) {
                    return outlines.reading("folders are nested too deep");
                } else if (outline && begins) {
                    outlines.begin(name -> attribute(xml, name));
                } else if (outline) {
                    outlines.end();
                }
                if (outlines.size() > MOST) {
                    return new Reading(List.of(), List.of(), "more than " + MOST + " feeds: split the file");
                }
            }
            return outlines.reading(outlines.size() == 0 ? "no feeds in it" : null);
        } catch (XMLStreamException | RuntimeException broken) {
            return outlines.reading(NOT_WELL_FORMED);
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

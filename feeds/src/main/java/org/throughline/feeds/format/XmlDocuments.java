package org.throughline.feeds.format;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed document as a tree. Read strictly first; what is not well-formed is repaired where that is plain (entities of
 * HTML, stray ampersands) and else read as leniently as a browser reads a page. No document type is read, so nothing is
 * expanded and nothing fetched; depth, attributes and names are bounded.
 */
final class XmlDocuments {
    private static final int DEEPEST = 200;

    /** A reader costs more to make than a short feed to read: each factory keeps its own, and serves one thread at a time. */
    private static final Queue<XMLInputFactory> FACTORIES = new ConcurrentLinkedQueue<>();

    private XmlDocuments() {}

    /**
     * A document's root.
     *
     * @param wellFormed whether it could be read strictly
     */
    record Tree(XmlElement root, boolean wellFormed) {}

    /** The document as a tree; null if there is no element in it. */
    static @Nullable Tree read(String document) {
        Prolog prolog = Prolog.of(document);
        try {
            return new Tree(strict(prolog.withEntities()), true);
        } catch (XMLStreamException | RuntimeException notWellFormed) {
            return repaired(prolog);
        }
    }

    private static @Nullable Tree repaired(Prolog prolog) {
        String repaired = Entities.numeric(prolog.withEntities());
        try {
            return new Tree(strict(repaired), false);
        } catch (XMLStreamException | RuntimeException beyondRepair) {
            XmlElement root = lenient(repaired);
            return root == null ? null : new Tree(root, false);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
        factory.setProperty("jdk.xml.elementAttributeLimit", "500");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "1000");
        factory.setProperty("reuse-instance", true);
        return factory;
    }

    /** A factory goes back only after a document without fault: what a broken one leaves behind is not known. */
    private static XmlElement strict(String document) throws XMLStreamException {
        XMLInputFactory kept = FACTORIES.poll();
        XMLInputFactory factory = kept == null ? factory() : kept;
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
        XmlElement root = tree(reader);
        reader.close();
        FACTORIES.add(factory);
        return root;
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = element(reader);
                if (root == null) {
                    root = element;
                } else if (!open.isEmpty()) {
                    open.getFirst().children().add(element);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && !open.isEmpty()) {
                open.getFirst().children().add(reader.getText());
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        String local = reader.getLocalName();
        XmlElement element =
                new XmlElement(Namespaces.normal(reader.getNamespaceURI(), reader.getPrefix(), local), local);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = Namespaces.normal(
                    reader.getAttributeNamespace(i), reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            element.attributes().put(name, reader.getAttributeValue(i));
        }
        return element;
    }

    private static @Nullable XmlElement lenient(String document) {
        Document parsed = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(document, "");
        Element root = parsed.firstElementChild();
        return root == null ? null : lenient(root, new HashMap<>(), 0);
    }

    private static XmlElement lenient(Element element, Map<String, String> inherited, int depth) {
        Map<String, String> namespaces = namespaces(element, inherited);
        String[] name = split(element.tagName());
        XmlElement copy = new XmlElement(Namespaces.normal(namespaces.get(name[0]), name[0], name[1]), name[1]);
        for (Attribute attribute : element.attributes()) {
            String[] of = split(attribute.getKey());
            if (!of[0].equals("xmlns") && !of[1].equals("xmlns")) {
                String namespace = of[0].isEmpty() ? null : namespaces.get(of[0]);
                copy.attributes().put(Namespaces.normal(namespace, of[0], of[1]), attribute.getValue());
            }
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                copy.children().add(text.getWholeText());
            } else if (child instanceof Element inner && depth < DEEPEST) {
                copy.children().add(lenient(inner, namespaces, depth + 1));
            }
        }
        return copy;
    }

    private static Map<String, String> namespaces(Element element, Map<String, String> inherited) {
        Map<String, String> namespaces = inherited;
        for (Attribute attribute : element.attributes()) {
            String[] name = split(attribute.getKey());
            if (name[0].equals("xmlns") || (name[0].isEmpty() && name[1].equals("xmlns"))) {
                namespaces = namespaces == inherited ? new HashMap<>(inherited) : namespaces;
                namespaces.put(name[0].isEmpty() ? "" : name[1], attribute.getValue());
            }
        }
        return namespaces;
    }

    private static String[] split(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0
                ? new String[] {"", qualified}
                : new String[] {qualified.substring(0, colon), qualified.substring(colon + 1)};
    }
}

package org.throughline.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A two-mode network: persons and organisations on one side, concepts on the other, an edge for each pair with how often
 * the actor spoke for and against.
 */
final class GraphMlStatements implements StatementFormat.Writer {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    @Override
    public void write(List<StatementRow> rows, Path file) throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        Map<Edge, int[]> edges = new TreeMap<>();
        for (StatementRow row : rows) {
            if (!row.concept().isEmpty()) {
                String actor = (row.person().isEmpty() ? "organisation:" : "person:") + row.actor();
                String concept = "concept:" + row.concept();
                kinds.put(actor, row.person().isEmpty() ? "organisation" : "person");
                kinds.put(concept, "concept");
                int[] counts = edges.computeIfAbsent(new Edge(actor, concept), any -> new int[2]);
                counts[Boolean.FALSE.equals(row.agreement()) ? 1 : 0]++;
            }
        }
        try (var output = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(output, "UTF-8");
            write(xml, kinds, edges);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private record Edge(String actor, String concept) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int byActor = actor.compareTo(other.actor);
            return byActor != 0 ? byActor : concept.compareTo(other.concept);
        }
    }

    private static void write(XMLStreamWriter xml, Map<String, String> kinds, Map<Edge, int[]> edges)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        writeKey(xml, "name", "node", "string");
        writeKey(xml, "kind", "node", "string");
        writeKey(xml, "for", "edge", "int");
        writeKey(xml, "against", "edge", "int");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "undirected");
        Map<String, String> ids = new LinkedHashMap<>();
        for (Map.Entry<String, String> node : kinds.entrySet()) {
            ids.put(node.getKey(), "n" + ids.size());
            xml.writeStartElement("node");
            xml.writeAttribute("id", "n" + (ids.size() - 1));
            writeData(xml, "name", node.getKey().substring(node.getKey().indexOf(':') + 1));
            writeData(xml, "kind", node.getValue());
            xml.writeEndElement();
        }
        for (Map.Entry<Edge, int[]> edge : edges.entrySet()) {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", ids.getOrDefault(edge.getKey().actor(), ""));
            xml.writeAttribute("target", ids.getOrDefault(edge.getKey().concept(), ""));
            writeData(xml, "for", Integer.toString(edge.getValue()[0]));
            writeData(xml, "against", Integer.toString(edge.getValue()[1]));
            xml.writeEndElement();
        }
        xml.writeEndDocument();
    }

    private static void writeKey(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void writeData(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(printable(value));
        xml.writeEndElement();
    }

    /** XML 1.0 knows neither most control characters nor halves of surrogate pairs. */
    private static String printable(String value) {
        StringBuilder kept = new StringBuilder();
        value.codePoints()
                .filter(c -> c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

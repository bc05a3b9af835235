package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Serializes a feed as Atom (RFC 4287). */
final class AtomFeed {

    private static final String ATOM_NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML_OUTPUT = XMLOutputFactory.newDefaultFactory();

    private final Feed feed;
    private final XMLStreamWriter out;

    private AtomFeed(Feed feed, XMLStreamWriter out) {
        this.feed = feed;
        this.out = out;
    }

    static byte[] toBytes(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XML_OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomFeed(feed, out).write();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM_NAMESPACE);
        writeText("id", feed.id());
        writeText("title", Feed.TITLE);
        writeText("updated", feed.updated());
        writeText("icon", feed.icon());
        writeAuthor(Feed.TITLE);
        writeEmpty("link", Map.of("rel", "self", "type", "application/atom+xml", "href", feed.self()));
        writeEmpty("link", Map.of("rel", "alternate", "type", "application/json", "href", feed.home()));
        for (JsonNode article : feed.articles()) {
            writeEntry(article);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void writeEntry(JsonNode article) throws XMLStreamException {
        out.writeStartElement("entry");
        if (!article.get("language").isNull()) {
            out.writeAttribute("xml:lang", article.get("language").textValue());
        }
        writeText("id", feed.id(article));
        writeText("title", article.get("title").textValue());
        writeText("updated", article.get("updatedAt").textValue());
        writeText("published", article.get("createdAt").textValue());
        for (JsonNode name : article.get("authors")) {
            writeAuthor(name.textValue());
        }
        writeEmpty("link", Map.of("rel", "alternate", "href", feed.articleUrl(article)));
        for (JsonNode topic : article.get("topics")) {
            writeEmpty("category", Map.of("term", topic.textValue()));
        }
        if (!article.get("summary").isNull()) {
            writeText("summary", article.get("summary").textValue());
        }
        out.writeEndElement();
    }

    private void writeAuthor(String name) throws XMLStreamException {
        out.writeStartElement("author");
        writeText("name", name);
        out.writeEndElement();
    }

    private void writeText(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(replaceIllegal(text));
        out.writeEndElement();
    }

    private void writeEmpty(String element, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(element);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), replaceIllegal(attribute.getValue()));
        }
    }

    /** Replaces the characters that XML 1.0 cannot express, which are most control characters. */
    private static String replaceIllegal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }
}

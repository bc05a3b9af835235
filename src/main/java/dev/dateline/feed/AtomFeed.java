package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Feed feed;
    private final XMLStreamWriter out;

    private AtomFeed(Feed feed, XMLStreamWriter out) {
        this.feed = feed;
        this.out = out;
    }

    static byte[] of(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
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
        out.writeDefaultNamespace(ATOM);
        text("id", feed.id());
        text("title", Feed.TITLE);
        text("updated", feed.updated());
        author(Feed.TITLE);
        empty("link", Map.of("rel", "self", "type", "application/atom+xml", "href", feed.self()));
        empty("link", Map.of("rel", "alternate", "type", "application/json", "href", feed.home()));
        for (JsonNode article : feed.articles()) {
            entry(article);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void entry(JsonNode article) throws XMLStreamException {
        out.writeStartElement("entry");
        if (!article.get("language").isNull()) {
            out.writeAttribute("xml:lang", article.get("language").textValue());
        }
        text("id", feed.id(article));
        text("title", article.get("title").textValue());
        text("updated", article.get("updatedAt").textValue());
        text("published", article.get("createdAt").textValue());
        for (JsonNode name : article.get("authors")) {
            author(name.textValue());
        }
        empty("link", Map.of("rel", "alternate", "href", feed.page(article)));
        for (JsonNode topic : article.get("topics")) {
            empty("category", Map.of("term", topic.textValue()));
        }
        if (!article.get("summary").isNull()) {
            text("summary", article.get("summary").textValue());
        }
        out.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        out.writeStartElement("author");
        text("name", name);
        out.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    private void empty(String element, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(element);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }
}

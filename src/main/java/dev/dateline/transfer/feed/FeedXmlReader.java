package dev.dateline.transfer.feed;

import dev.dateline.transfer.format.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * The XML of a feed, element by element. However long its elements are, no more of their text is held than a row may
 * have. DTDs are refused, and with them entities, but for those of HTML, which feeds use undeclared.
 */
final class FeedXmlReader {

    private static final Set<String> FEED_NAMESPACES =
            Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/");
    private static final XMLInputFactory XML_INPUT = createFactory();

    private static final int MAX_DEPTH = 500;

    private final BoundedXmlInput input;
    private final XMLStreamReader xml;
    private int depth;
    private long rowLength;
    private boolean hasMalformedText;

    FeedXmlReader(InputStream body) throws XMLStreamException, IOException {
        this.input = new BoundedXmlInput(body);
        this.xml = XML_INPUT.createXMLStreamReader(XmlCharsetReader.open(input));
    }

    private static XMLInputFactory createFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 16); // else all of it is read before any is told
        return factory;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** Goes on, and says to what: one of {@link XMLStreamConstants}. */
    int next() throws XMLStreamException {
        input.resetLimit();
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (event == XMLStreamConstants.DTD || depth > MAX_DEPTH) {
            throw new XMLStreamException("a DTD, or elements as deep as this, are not allowed here", xml.getLocation());
        }
        return event;
    }

    /** The name of an element of a feed itself, else with its prefix. */
    String name() {
        String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
        boolean isOfFeed = prefix.isEmpty() || FEED_NAMESPACES.contains(xml.getNamespaceURI());
        return isOfFeed ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    }

    String localName() {
        return xml.getLocalName();
    }

    /** An attribute of the present element, by its local name; null when it has none, or the row is too long. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                String value = xml.getAttributeValue(i);
                String text = countText(value);
                return isRowTooLong() ? null : text;
            }
        }
        return null;
    }

    /** The language of the present element; null when it says nothing. */
    String language() {
        return xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    }

    /** From here on, the length of a row is counted. */
    void beginRow() {
        rowLength = 0;
        hasMalformedText = false;
    }

    /** Whether there were bytes in the row that are no text in the encoding of the feed. */
    boolean isRowMalformed() {
        return hasMalformedText;
    }

    /** Whether more text and attributes were asked for than a row may have. */
    boolean isRowTooLong() {
        return rowLength > RowReader.MAX_ROW_BYTES;
    }

    /** The text of the present element and of those in it. */
    String readText() throws XMLStreamException {
        return readContent(false);
    }

    /** The same as HTML. */
    String readMarkup() throws XMLStreamException {
        return readContent(true);
    }

    /** How many elements are open, with the present one. */
    int depth() {
        return depth;
    }

    /** Passes over the present element. */
    void skipElement() throws XMLStreamException {
        skipToDepth(depth - 1);
    }

    /** Goes on until no more than so many elements are open. */
    void skipToDepth(int outside) throws XMLStreamException {
        while (depth > outside) {
            next();
        }
    }

    private String readContent(boolean markup) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                append(content, markup ? "<" + xml.getLocalName() + ">" : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                append(content, markup && depth > outside ? "</" + xml.getLocalName() + ">" : "");
            } else {
                String text = eventText(event);
                append(content, markup ? text.replace("&", "&amp;").replace("<", "&lt;") : text);
            }
        }
        return content.toString();
    }

    /** Adds the text of an event, as far as the row may have it. */
    void appendText(StringBuilder content, int event) {
        append(content, eventText(event));
    }

    private void append(StringBuilder content, String more) {
        String text = countText(more);
        if (!isRowTooLong()) {
            content.append(text);
        }
    }

    /** Counts a text toward its row; the mark of what is garbled gets no further. */
    private String countText(String text) {
        rowLength += text.length();
        if (text.indexOf(XmlCharsetReader.MALFORMED_MARKER) < 0) {
            return text;
        }
        hasMalformedText = true;
        return text.replace(XmlCharsetReader.MALFORMED_MARKER, '\uFFFD');
    }

    /** The text of an event; empty where it has none. */
    private String eventText(int event) {
        return switch (event) {
            case XMLStreamConstants.ENTITY_REFERENCE -> Parser.unescapeEntities("&" + xml.getLocalName() + ";", false);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> xml.getText();
            default -> "";
        };
    }
}

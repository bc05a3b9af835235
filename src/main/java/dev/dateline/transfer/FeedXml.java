package dev.dateline.transfer;

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
final class FeedXml {

    private static final Set<String> FEEDS =
            Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/");
    private static final XMLInputFactory XML = factory();

    private static final int DEEPEST = 500;

    private final FeedBytes bytes;
    private final XMLStreamReader xml;
    private int depth;
    private long length;
    private boolean garbled;

    FeedXml(InputStream body) throws XMLStreamException, IOException {
        this.bytes = new FeedBytes(body);
        this.xml = XML.createXMLStreamReader(FeedText.of(bytes));
    }

    private static XMLInputFactory factory() {
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
        bytes.told();
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
            throw new XMLStreamException("a DTD, or elements as deep as this, are not allowed here", xml.getLocation());
        }
        return event;
    }

    /** The name of an element of a feed itself, else with its prefix. */
    String name() {
        String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
        boolean isOfFeed = prefix.isEmpty() || FEEDS.contains(xml.getNamespaceURI());
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
                String text = counted(value);
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
        length = 0;
        garbled = false;
    }

    /** Whether there were bytes in the row that are no text in the encoding of the feed. */
    boolean isRowGarbled() {
        return garbled;
    }

    /** Whether more text and attributes were asked for than a row may have. */
    boolean isRowTooLong() {
        return length > RowReader.LONGEST;
    }

    /** The text of the present element and of those in it. */
    String text() throws XMLStreamException {
        return content(false);
    }

    /** The same as HTML. */
    String markup() throws XMLStreamException {
        return content(true);
    }

    /** How many elements are open, with the present one. */
    int depth() {
        return depth;
    }

    /** Passes over the present element. */
    void skip() throws XMLStreamException {
        skipTo(depth - 1);
    }

    /** Goes on until no more than so many elements are open. */
    void skipTo(int outside) throws XMLStreamException {
        while (depth > outside) {
            next();
        }
    }

    private String content(boolean markup) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                add(content, markup ? "<" + xml.getLocalName() + ">" : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                add(content, markup && depth > outside ? "</" + xml.getLocalName() + ">" : "");
            } else {
                String text = words(event);
                add(content, markup ? text.replace("&", "&amp;").replace("<", "&lt;") : text);
            }
        }
        return content.toString();
    }

    /** Adds the text of an event, as far as the row may have it. */
    void addWords(StringBuilder content, int event) {
        add(content, words(event));
    }

    private void add(StringBuilder content, String more) {
        String text = counted(more);
        if (!isRowTooLong()) {
            content.append(text);
        }
    }

    /** Counts a text toward its row; the mark of what is garbled gets no further. */
    private String counted(String text) {
        length += text.length();
        if (text.indexOf(FeedText.GARBLED) < 0) {
            return text;
        }
        garbled = true;
        return text.replace(FeedText.GARBLED, '\uFFFD');
    }

    /** The text of an event; empty where it has none. */
    private String words(int event) {
        return switch (event) {
            case XMLStreamConstants.ENTITY_REFERENCE -> Parser.unescapeEntities("&" + xml.getLocalName() + ";", false);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> xml.getText();
            default -> "";
        };
    }
}

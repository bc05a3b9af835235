package dev.dateline.transfer.feed;

import dev.dateline.Failure;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.RowReader;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * Reads the XML of a feed, element by element. At most the maximum length of a row is held in memory, however long the
 * elements are. DTDs are refused, and with them entities, except those of HTML, which feeds use without declaring them.
 */
final class FeedXmlReader {

    private static final XMLInputFactory XML_INPUT = createFactory();

    private static final int MAX_NESTING_DEPTH = 500;
    private static final int MAX_SKIPPED_DEPTH = 50_000; // the parser holds the name of each open element
    private static final String XMLNS = "xmlns";

    private final BoundedXmlInput input;
    private final XMLStreamReader xml;
    private final FeedNamespaces namespaces = new FeedNamespaces();
    private int depth;
    private long rowLength;
    private boolean hasMalformedText;
    private boolean isTooDeep;

    FeedXmlReader(InputStream body) throws XMLStreamException, IOException {
        this.input = new BoundedXmlInput(body);
        this.xml = XML_INPUT.createXMLStreamReader(XmlCharsetReader.open(input));
    }

    private static XMLInputFactory createFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false); // see FeedNamespaces
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 16); // otherwise the parser buffers a whole CDATA section
        return factory;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /**
     * Advances and returns the event: one of {@link XMLStreamConstants}.
     *
     * @throws RefusedXmlException if the XML is well-formed but has what is not read
     */
    int next() throws XMLStreamException {
        input.resetLimit();
        int event = nextEvent();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            isTooDeep |= depth > MAX_NESTING_DEPTH;
            declareNamespaces();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            namespaces.close(depth);
        } else if (event == XMLStreamConstants.DTD) {
            throw new RefusedXmlException("A document type declaration is not allowed", xml.getLocation());
        }
        if (depth > MAX_SKIPPED_DEPTH) {
            throw new RefusedXmlException(
                    "Elements are nested more than " + MAX_SKIPPED_DEPTH + " levels deep", xml.getLocation());
        }
        return event;
    }

    /** Advances; an internal error of the parser ends the file as malformed XML does, not the import as a whole. */
    private int nextEvent() throws XMLStreamException {
        try {
            return xml.next();
        } catch (ImportSuspendedException | Failure e) {
            throw e; // of the stream
        } catch (RuntimeException e) {
            throw new XMLStreamException(e.toString(), xml.getLocation(), e);
        }
    }

    private void declareNamespaces() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (XMLNS.equals(xml.getAttributePrefix(i))) {
                namespaces.declare(depth, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    /** Returns the local name of an element of the feed format itself; for other elements, with the prefix. */
    String name() {
        return namespaces.resolve(xml.getLocalName());
    }

    String localName() {
        return FeedNamespaces.localName(xml.getLocalName());
    }

    /** Returns an attribute of the current element by its local name; null if it is absent or the row is too long. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name) && !XMLNS.equals(xml.getAttributePrefix(i))) {
                String value = xml.getAttributeValue(i);
                String text = countText(value);
                return isRowTooLong() ? null : text;
            }
        }
        return null;
    }

    /** Returns the {@code xml:lang} of the current element; null if it has none. */
    String language() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("lang") && "xml".equals(xml.getAttributePrefix(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Starts a row, and with it the count of its length. */
    void beginRow() {
        rowLength = 0;
        hasMalformedText = false;
        isTooDeep = false;
    }

    /** Returns whether the row has elements that are nested more than 500 levels deep; their text is left out. */
    boolean isRowTooDeep() {
        return isTooDeep;
    }

    /** Returns whether the row had bytes that are not valid in the encoding of the feed. */
    boolean isRowMalformed() {
        return hasMalformedText;
    }

    /** Returns whether more text and attributes were read than a row may have. */
    boolean isRowTooLong() {
        return rowLength > RowReader.MAX_ROW_BYTES;
    }

    /** Returns the text of the current element and of its descendants. */
    String readText() throws XMLStreamException {
        return readContent(false);
    }

    /** Returns the content of the current element as HTML. */
    String readMarkup() throws XMLStreamException {
        return readContent(true);
    }

    /** Returns the number of open elements, including the current one. */
    int depth() {
        return depth;
    }

    /** Skips the current element. */
    void skipElement() throws XMLStreamException {
        skipToDepth(depth - 1);
    }

    /** Advances until at most this many elements are open. */
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
                append(content, markup ? "<" + localName() + ">" : "");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                append(content, markup && depth > outside ? "</" + localName() + ">" : "");
            } else {
                String text = eventText(event);
                append(content, markup ? text.replace("&", "&amp;").replace("<", "&lt;") : text);
            }
        }
        return content.toString();
    }

    /** Appends the text of an event, unless the row is too long. */
    void appendText(StringBuilder content, int event) {
        append(content, eventText(event));
    }

    private void append(StringBuilder content, String more) {
        String text = countText(more);
        if (!isRowTooLong() && !isTooDeep) {
            content.append(text);
        }
    }

    /** Counts a text toward the length of its row, and replaces the marker of malformed bytes. */
    private String countText(String text) {
        rowLength += text.length();
        if (text.indexOf(XmlCharsetReader.MALFORMED_MARKER) < 0) {
            return text;
        }
        hasMalformedText = true;
        return text.replace(XmlCharsetReader.MALFORMED_MARKER, '\uFFFD');
    }

    /** Returns the text of an event; empty if it has none. */
    private String eventText(int event) {
        return switch (event) {
            case XMLStreamConstants.ENTITY_REFERENCE -> Parser.unescapeEntities("&" + xml.getLocalName() + ";", false);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> xml.getText();
            default -> "";
        };
    }

    /** Thrown where XML is well-formed, but reading has to end. Its message is a sentence without a full stop. */
    static final class RefusedXmlException extends XMLStreamException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        RefusedXmlException(String reason, Location where) {
            super(reason, where);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}

package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Atom, RSS, and what WordPress exports, which is RSS with elements of its own. It is read element by element, so that
 * a file may be of any length. DTDs are refused, and with them entities.
 */
@ApplicationScoped
class FeedRows implements RowReader {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");
    private static final XMLInputFactory XML = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/atom+xml", "application/rss+xml", "application/xml", "text/xml");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        RowBudget bounded = new RowBudget(body);
        Progress progress = new Progress(bounded, rows);
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(bounded);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a DTD is not allowed here");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    progress.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            progress.broken(e);
        }
    }

    /** How far a feed is read. */
    private static final class Progress {

        private final RowBudget budget;
        private final Consumer<Row> rows;
        private boolean hasRoot;
        private String language;
        private long number;

        Progress(RowBudget budget, Consumer<Row> rows) {
            this.budget = budget;
            this.rows = rows;
        }

        void element(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (!hasRoot && !ROOTS.contains(name)) {
                throw new Failure(Kind.UNREADABLE, "This is neither Atom nor RSS: its root is '" + name + "'.");
            }
            String tag = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
            hasRoot = true;
            if (ENTRIES.contains(name)) {
                FeedEntry entry = new FeedEntry(tag == null ? language : tag);
                entry.read(xml);
                entry.row(++number).ifPresent(rows);
                budget.rowDone();
            } else if (tag != null) {
                language = tag;
            } else if (name.equals("language")) {
                language = FeedEntry.text(xml).strip();
            }
        }

        /** A stream that breaks off is another matter than XML that does. */
        void broken(XMLStreamException e) throws IOException {
            Throwable cause = e.getNestedException();
            boolean tooLong = cause instanceof RowBudget.Spent;
            if (cause instanceof IOException broken && !tooLong && !(cause instanceof CharConversionException)) {
                throw broken;
            }
            Failure failure = tooLong
                    ? new Failure(Kind.TOO_LARGE, cause.getMessage())
                    : new Failure(Kind.UNREADABLE, "The XML breaks off or is broken here; nothing after it was read.");
            rows.accept(Row.unreadable(number + 1, failure));
        }
    }
}

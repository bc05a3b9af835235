package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Atom, RSS, and what WordPress exports, which is RSS with elements of its own. It is read element by element, so that
 * a file may be of any length.
 */
@ApplicationScoped
class FeedRows implements RowReader {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> AUTHOR = Set.of("wp:author_login", "wp:author_display_name");
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/atom+xml", "application/rss+xml", "application/xml", "text/xml");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        Progress progress = new Progress(rows);
        try {
            FeedXml xml = new FeedXml(body);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    progress.element(xml);
                }
            }
        } catch (XMLStreamException e) {
            progress.broken(e);
        }
    }

    /** How far a feed is read. */
    private static final class Progress {

        private final Consumer<Row> rows;
        private final FeedChannel channel = new FeedChannel();
        private final Map<String, String> authors = new HashMap<>();
        private long authorsLength;
        private boolean hasRoot;
        private String language;
        private long number;

        Progress(Consumer<Row> rows) {
            this.rows = rows;
        }

        void element(FeedXml xml) throws XMLStreamException {
            String name = xml.localName();
            if (!hasRoot && !ROOTS.contains(name)) {
                throw new Failure(Kind.UNREADABLE, "This is neither Atom nor RSS: its root is '" + name + "'.");
            }
            hasRoot = true;
            String tag = xml.language();
            xml.beginRow();
            if (ENTRIES.contains(name)) {
                entry(xml, tag == null ? language : tag);
            } else if (tag != null) {
                language = tag;
            } else if (name.equals("language")) {
                language = xml.text().strip();
            } else if (xml.name().equals("wp:author")) {
                author(xml);
            } else {
                channel.element(xml);
            }
        }

        private void entry(FeedXml xml, String tag) throws XMLStreamException {
            number++;
            rows.accept(row(xml, tag));
        }

        /** Whatever goes wrong with an entry costs that one; the feed is read on behind it. */
        private Row row(FeedXml xml, String tag) throws XMLStreamException {
            int outside = xml.depth() - 1;
            FeedEntry entry = new FeedEntry(authors, xml.attribute("about"));
            try {
                entry.read(xml);
            } catch (ImportSuspended e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                xml.skipTo(outside);
                return Row.unreadable(number, Unforeseen.failure(e));
            }
            Failure failure = failure(xml);
            return failure == null
                    ? Row.made(number, () -> new FeedArticle(entry, channel.known(), tag).row(number))
                    : Row.unreadable(number, failure);
        }

        private static Failure failure(FeedXml xml) {
            if (xml.isRowTooLong()) {
                return new Failure(Kind.TOO_LARGE, "The text of a row may have at most " + LONGEST + " characters.");
            }
            return xml.isRowGarbled()
                    ? new Failure(Kind.UNREADABLE, "This row has bytes that are no text in the encoding of the feed.")
                    : null;
        }

        /**
         * WordPress names authors by how they log in, and says once who that is; no more are held than a row is long.
         */
        private void author(FeedXml xml) throws XMLStreamException {
            Map<String, String> said = new HashMap<>();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && AUTHOR.contains(xml.name())) {
                    said.put(xml.name(), xml.text().strip());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    xml.skip();
                }
            }
            String name = said.getOrDefault("wp:author_display_name", "");
            String login = said.getOrDefault("wp:author_login", name);
            authorsLength += login.length() + name.length();
            if (!name.isEmpty() && failure(xml) == null && authorsLength <= LONGEST) {
                authors.put(login, name);
            }
        }

        /** A stream that breaks off is another matter than XML that does. */
        void broken(XMLStreamException e) throws IOException {
            Throwable cause = e.getNestedException();
            boolean tooLong = cause instanceof FeedBytes.Spent;
            if (cause instanceof IOException broken && !tooLong) {
                throw broken;
            }
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
            Failure failure = tooLong
                    ? new Failure(Kind.TOO_LARGE, cause.getMessage())
                    : new Failure(
                            Kind.UNREADABLE,
                            "The XML breaks off or is broken" + where + "; nothing after that was read.");
            rows.accept(Row.unreadable(number + 1, failure));
        }
    }
}

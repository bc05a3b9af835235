package dev.dateline.transfer.feed;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.config.HeapShare;
import dev.dateline.transfer.format.ImportSuspendedException;
import dev.dateline.transfer.format.Row;
import dev.dateline.transfer.format.RowReader;
import dev.dateline.transfer.format.UnexpectedRowError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads Atom, RSS and WordPress exports, which are RSS with additional elements. The XML is streamed, so that a file
 * may have any length.
 */
@ApplicationScoped
public class FeedRows implements RowReader {

    private static final Set<String> ENTRY_ELEMENTS = Set.of("item", "entry");
    private static final Set<String> AUTHOR_ELEMENTS = Set.of("wp:author_login", "wp:author_display_name");
    private static final long MAX_HELD_CHARACTERS = HeapShare.bytes(32, 16 << 20);
    private static final int ENTRY_CHARACTERS = 500; // what an entry takes in memory beside its text
    private static final Set<String> ROOT_ELEMENTS = Set.of("rss", "feed", "RDF");

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/atom+xml", "application/rss+xml", "application/xml", "text/xml");
    }

    @Override
    public boolean isForeign() {
        return true;
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        FeedState progress = new FeedState(rows);
        try {
            FeedXmlReader xml = new FeedXmlReader(body);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    progress.readElement(xml);
                }
            }
        } catch (XMLStreamException e) {
            progress.endChannel();
            progress.reportMalformed(e);
        }
        progress.endChannel();
    }

    /** The state of reading a feed. */
    private static final class FeedState {

        private final Consumer<Row> rows;
        private final FeedChannel channel = new FeedChannel();
        private final Map<String, String> authors = new HashMap<>();
        private long authorsLength;
        private boolean hasRoot;
        private String language;
        private String firstKey;
        private final List<LongFunction<Row>> held = new ArrayList<>();
        private long heldLength;
        private long released;

        FeedState(Consumer<Row> rows) {
            this.rows = rows;
        }

        void readElement(FeedXmlReader xml) throws XMLStreamException {
            String name = xml.localName();
            if (!hasRoot && !ROOT_ELEMENTS.contains(name)) {
                throw new Failure(Kind.UNREADABLE, "This is neither Atom nor RSS: the root element is '" + name + "'.");
            }
            hasRoot = true;
            String tag = xml.language();
            xml.beginRow();
            if (ENTRY_ELEMENTS.contains(name)) {
                readEntry(xml, tag == null ? language : tag);
            } else if (tag != null) {
                language = tag;
            } else if (name.equals("language")) {
                language = xml.readText().strip();
            } else if (xml.name().equals("wp:author")) {
                readAuthor(xml);
            } else {
                channel.readElement(xml);
            }
        }

        /**
         * Reads an entry. As long as the channel has no identifier, entries are held back within limits, since it may
         * follow them.
         */
        private void readEntry(FeedXmlReader xml, String tag) throws XMLStreamException {
            if (firstKey == null) {
                firstKey = channel.earlierKey();
            }
            held.add(readRow(xml, tag));
            if (channel.isIdentified() || heldLength > MAX_HELD_CHARACTERS) {
                endChannel();
            }
        }

        /** Passes on the entries that were held back; elements of the channel that follow do not count. */
        void endChannel() {
            channel.fix();
            for (LongFunction<Row> row : held) {
                rows.accept(row.apply(++released));
            }
            held.clear();
            heldLength = 0;
        }

        /**
         * Reads one entry; its row is made when the key of the channel is known. If it fails, only this row fails, and
         * reading continues after it.
         */
        private LongFunction<Row> readRow(FeedXmlReader xml, String tag) throws XMLStreamException {
            int outside = xml.depth() - 1;
            FeedEntry entry = new FeedEntry(authors, xml.attribute("about"));
            try {
                entry.read(xml);
            } catch (ImportSuspendedException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                xml.skipToDepth(outside);
                return number -> Row.unreadable(number, UnexpectedRowError.toFailure(e));
            }
            Failure failure = rowFailure(xml);
            if (failure != null) {
                return number -> Row.unreadable(number, failure);
            }
            heldLength += ENTRY_CHARACTERS + entry.length();
            return number -> Row.tryCreate(
                    number, () -> new FeedArticle(entry, GuidScope.of(entry, channel, firstKey), tag).toRow(number));
        }

        private static Failure rowFailure(FeedXmlReader xml) {
            if (xml.isRowTooLong()) {
                return new Failure(
                        Kind.TOO_LARGE, "The text of a row may have at most " + MAX_ROW_BYTES + " characters.");
            }
            if (xml.isRowTooDeep()) {
                return new Failure(Kind.TOO_LARGE, "The elements of a row may be nested at most 500 levels deep.");
            }
            return xml.isRowMalformed()
                    ? new Failure(Kind.UNREADABLE, "This row has bytes that are not valid in the encoding of the feed.")
                    : null;
        }

        /**
         * Reads the display name of a WordPress author, which entries refer to by login. The total length of all names
         * is limited to the maximum length of a row.
         */
        private void readAuthor(FeedXmlReader xml) throws XMLStreamException {
            Map<String, String> values = new HashMap<>();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && AUTHOR_ELEMENTS.contains(xml.name())) {
                    values.put(xml.name(), xml.readText().strip());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    xml.skipElement();
                }
            }
            String name = values.getOrDefault("wp:author_display_name", "");
            String login = values.getOrDefault("wp:author_login", name);
            authorsLength += login.length() + name.length();
            if (!name.isEmpty() && rowFailure(xml) == null && authorsLength <= MAX_ROW_BYTES) {
                authors.put(login, name);
            }
        }

        /**
         * Reports where reading ended before the end of the file as a failed row, in place of the entry that it is in
         * or would come next; a failure of the stream itself is thrown.
         */
        void reportMalformed(XMLStreamException e) throws IOException {
            Throwable cause = e.getNestedException();
            boolean tooLong = cause instanceof BoundedXmlInput.LimitExceededException;
            if (cause instanceof IOException broken && !tooLong) {
                throw broken;
            }
            String reason = tooLong
                    ? cause.getMessage()
                    : e instanceof FeedXmlReader.RefusedXmlException refused
                            ? refused.reason()
                            : "The XML is malformed or incomplete";
            String position =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
            String message = reason + position + ". Entries before that were read (" + released
                    + "), the one that it is in and those after it were not.";
            rows.accept(Row.unreadable(released + 1, new Failure(tooLong ? Kind.TOO_LARGE : Kind.UNREADABLE, message)));
        }
    }
}

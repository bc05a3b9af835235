package dev.dateline.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** What lists show of documents. Each column of a segment is opened once for all of them, and read forward. */
final class Columns {

    private Columns() {}

    /** A column of a segment, read at one of its documents. */
    private interface Column<T> {
        T at(int document) throws IOException;
    }

    private interface Opener<T> {
        Column<T> of(LeafReader segment) throws IOException;
    }

    /** The ids of documents, in the order given. */
    static List<String> ids(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, segment -> {
            SortedDocValues ids = DocValues.getSorted(segment, Names.ID);
            return document ->
                    ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : null;
        });
    }

    /** The cards of documents, in the order given. */
    static List<byte[]> cards(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, Columns::cards);
    }

    /** The card of one document of a segment. */
    static byte[] card(LeafReader segment, int document) throws IOException {
        return cards(segment).at(document);
    }

    private static Column<byte[]> cards(LeafReader segment) throws IOException {
        BinaryDocValues cards = DocValues.getBinary(segment, Names.CARD);
        return document -> cards.advanceExact(document) ? BytesRef.deepCopyOf(cards.binaryValue()).bytes : null;
    }

    private static <T> List<T> read(IndexSearcher searcher, List<ScoreDoc> docs, Opener<T> opener) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<T> values = new ArrayList<>(Collections.nCopies(docs.size(), null));
        Integer[] forward = new Integer[docs.size()];
        Arrays.setAll(forward, i -> i);
        Arrays.sort(forward, Comparator.comparingInt(i -> docs.get(i).doc));
        LeafReaderContext segment = null;
        Column<T> column = null;
        for (int i : forward) {
            int doc = docs.get(i).doc;
            if (segment == null || doc >= segment.docBase + segment.reader().maxDoc()) {
                segment = segments.get(ReaderUtil.subIndex(doc, segments));
                column = opener.of(segment.reader());
            }
            values.set(i, column.at(doc - segment.docBase));
        }
        return values;
    }
}

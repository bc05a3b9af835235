package dev.dateline.search.lucene.core;

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
public final class DocValuesReader {

    private DocValuesReader() {}

    /** A column of a segment, read at one of its documents. */
    private interface ValueReader<T> {
        T read(int document) throws IOException;
    }

    private interface ValueReaderFactory<T> {
        ValueReader<T> open(LeafReader segment) throws IOException;
    }

    /** The ids of documents, in the order given. */
    public static List<String> readIds(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, segment -> {
            SortedDocValues ids = DocValues.getSorted(segment, IndexFields.ID);
            return document ->
                    ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : null;
        });
    }

    /** The cards of documents, in the order given. */
    public static List<byte[]> readAllJson(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, DocValuesReader::readAllJson);
    }

    /** The card of one document of a segment. */
    public static byte[] readJson(LeafReader segment, int document) throws IOException {
        return readAllJson(segment).read(document);
    }

    private static ValueReader<byte[]> readAllJson(LeafReader segment) throws IOException {
        BinaryDocValues cards = DocValues.getBinary(segment, IndexFields.ARTICLE_JSON);
        return document -> cards.advanceExact(document) ? BytesRef.deepCopyOf(cards.binaryValue()).bytes : null;
    }

    private static <T> List<T> read(IndexSearcher searcher, List<ScoreDoc> docs, ValueReaderFactory<T> opener)
            throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<T> values = new ArrayList<>(Collections.nCopies(docs.size(), null));
        Integer[] forward = new Integer[docs.size()];
        Arrays.setAll(forward, i -> i);
        Arrays.sort(forward, Comparator.comparingInt(i -> docs.get(i).doc));
        LeafReaderContext segment = null;
        ValueReader<T> column = null;
        for (int i : forward) {
            int doc = docs.get(i).doc;
            if (segment == null || doc >= segment.docBase + segment.reader().maxDoc()) {
                segment = segments.get(ReaderUtil.subIndex(doc, segments));
                column = opener.open(segment.reader());
            }
            values.set(i, column.read(doc - segment.docBase));
        }
        return values;
    }
}

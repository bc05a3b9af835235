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

/** Reads doc values of documents. The values of a segment are opened once for all its documents and read forward. */
public final class DocValuesReader {

    private DocValuesReader() {}

    /** Reads the value of a document of one segment. */
    private interface ValueReader<T> {
        T read(int document) throws IOException;
    }

    private interface ValueReaderFactory<T> {
        ValueReader<T> open(LeafReader segment) throws IOException;
    }

    /** Returns the ids of documents, in the given order. */
    public static List<String> readIds(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, segment -> {
            SortedDocValues ids = DocValues.getSorted(segment, IndexFields.ID);
            return document ->
                    ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : null;
        });
    }

    /** Returns the serialized articles of documents, in the given order. */
    public static List<byte[]> readAllJson(IndexSearcher searcher, List<ScoreDoc> docs) throws IOException {
        return read(searcher, docs, DocValuesReader::readAllJson);
    }

    /** Returns the serialized article of one document of a segment. */
    public static byte[] readJson(LeafReader segment, int document) throws IOException {
        return readAllJson(segment).read(document);
    }

    private static ValueReader<byte[]> readAllJson(LeafReader segment) throws IOException {
        BinaryDocValues articles = DocValues.getBinary(segment, IndexFields.ARTICLE_JSON);
        return document -> articles.advanceExact(document) ? BytesRef.deepCopyOf(articles.binaryValue()).bytes : null;
    }

    private static <T> List<T> read(IndexSearcher searcher, List<ScoreDoc> docs, ValueReaderFactory<T> factory)
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
                column = factory.open(segment.reader());
            }
            values.set(i, column.read(doc - segment.docBase));
        }
        return values;
    }
}

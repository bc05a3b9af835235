package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.SortFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * A scroll over the articles of an export query on a fixed searcher. It searches 10,000 documents at a time and reads
 * 100 serialized articles at a time into memory.
 */
final class LuceneArticleScroll implements ArticleScroll {

    private static final int SEARCH_BATCH_SIZE = 10_000;
    private static final int READ_BATCH_SIZE = 100;

    private final RevisionSearcher searcher;
    private final Query query;
    private final ExportQuery exportQuery;
    private final Closeable release;
    private final Deque<ScoreDoc> pendingDocs = new ArrayDeque<>();
    private ScoreDoc last;
    private boolean exhausted;

    LuceneArticleScroll(RevisionSearcher searcher, Query query, ExportQuery exportQuery, Closeable release) {
        this.searcher = searcher;
        this.query = query;
        this.exportQuery = exportQuery;
        this.release = release;
    }

    @Override
    public long revision() {
        return searcher.revision();
    }

    @Override
    public List<byte[]> next() {
        try {
            if (pendingDocs.isEmpty() && !exhausted) {
                searchNext();
            }
            List<ScoreDoc> batch = new ArrayList<>(READ_BATCH_SIZE);
            while (batch.size() < READ_BATCH_SIZE && !pendingDocs.isEmpty()) {
                batch.add(pendingDocs.remove());
            }
            return DocValuesReader.readAllJson(searcher, batch);
        } catch (IOException e) {
            throw new Failure(Kind.UNAVAILABLE, "The index cannot be read.", e);
        }
    }

    private void searchNext() throws IOException {
        Sort order = SortFactory.create(exportQuery.sort());
        int limit = Math.max(
                1, Math.min(SEARCH_BATCH_SIZE, searcher.getIndexReader().maxDoc()));
        ScoreDoc[] docs = searcher.search(
                        query, new TopFieldCollectorManager(order, limit, (FieldDoc) last, Integer.MAX_VALUE))
                .scoreDocs;
        exhausted = docs.length < SEARCH_BATCH_SIZE;
        if (docs.length > 0) {
            last = docs[docs.length - 1];
        }
        pendingDocs.addAll(exportQuery.sort().isEmpty() ? inRequestedOrder(docs) : List.of(docs));
    }

    /** Sorts documents by the position of their id in the filter, the order of a query without sort clauses. */
    private List<ScoreDoc> inRequestedOrder(ScoreDoc[] docs) throws IOException {
        List<String> ids = exportQuery.filter().ids().orElseThrow();
        List<String> found = DocValuesReader.readIds(searcher, List.of(docs));
        return IntStream.range(0, docs.length)
                .boxed()
                .sorted(Comparator.comparing(at -> ids.indexOf(found.get(at))))
                .map(at -> docs[at])
                .toList();
    }

    @Override
    public void rewind() {
        pendingDocs.clear();
        last = null;
        exhausted = false;
    }

    @Override
    public void close() {
        try {
            release.close();
        } catch (IOException e) {
            throw new Failure(Kind.UNAVAILABLE, "The index cannot be read.", e);
        }
    }
}

package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.Cards;
import dev.dateline.search.Selection;
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
 * All articles of a selection from a searcher that does not change: some thousand are found at a time, few are held.
 */
final class LuceneCards implements Cards {

    private static final int FOUND = 10_000;
    private static final int HELD = 100;

    private final RevisionSearcher searcher;
    private final Query query;
    private final Selection selection;
    private final Closeable release;
    private final Deque<ScoreDoc> found = new ArrayDeque<>();
    private ScoreDoc last;
    private boolean exhausted;

    LuceneCards(RevisionSearcher searcher, Query query, Selection selection, Closeable release) {
        this.searcher = searcher;
        this.query = query;
        this.selection = selection;
        this.release = release;
    }

    @Override
    public long revision() {
        return searcher.revision();
    }

    @Override
    public List<byte[]> next() {
        try {
            if (found.isEmpty() && !exhausted) {
                find();
            }
            List<ScoreDoc> held = new ArrayList<>(HELD);
            while (held.size() < HELD && !found.isEmpty()) {
                held.add(found.remove());
            }
            return Columns.cards(searcher, held);
        } catch (IOException e) {
            throw new Failure(Kind.UNAVAILABLE, "The index cannot be read.", e);
        }
    }

    private void find() throws IOException {
        Sort order = Orders.of(selection.sort());
        int most = Math.max(1, Math.min(FOUND, searcher.getIndexReader().maxDoc()));
        ScoreDoc[] docs = searcher.search(
                        query, new TopFieldCollectorManager(order, most, (FieldDoc) last, Integer.MAX_VALUE))
                .scoreDocs;
        exhausted = docs.length < FOUND;
        if (docs.length > 0) {
            last = docs[docs.length - 1];
        }
        found.addAll(selection.sort().isEmpty() ? asGiven(docs) : List.of(docs));
    }

    /** Without an order of its own, ids come in theirs. */
    private List<ScoreDoc> asGiven(ScoreDoc[] docs) throws IOException {
        List<String> ids = selection.filter().ids().orElseThrow();
        List<String> found = Columns.ids(searcher, List.of(docs));
        return IntStream.range(0, docs.length)
                .boxed()
                .sorted(Comparator.comparing(at -> ids.indexOf(found.get(at))))
                .map(at -> docs[at])
                .toList();
    }

    @Override
    public void rewind() {
        found.clear();
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

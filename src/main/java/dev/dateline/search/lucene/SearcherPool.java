package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexSnapshot;
import dev.dateline.search.lucene.core.ReaderCache;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.list.SearchExecutor;
import dev.dateline.search.lucene.query.PseudoRelevanceFeedback;
import dev.dateline.search.lucene.query.ResolvedFilterQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;

/** Provides reference-counted snapshots of both indexes to searches. */
final class SearcherPool implements Closeable {

    private final Snapshots snapshots;

    /**
     * Creates the pool.
     *
     * @param applied supplies what was applied last; called only while nothing is being written
     */
    SearcherPool(IndexWriter published, IndexWriter drafts, Supplier<IndexSnapshot.Point> applied) throws IOException {
        this.snapshots = new Snapshots(published, drafts, applied);
    }

    /** A computation on a snapshot. */
    interface SearchTask<T> {
        T run(IndexSnapshot snapshot) throws IOException;
    }

    /** Makes everything written so far visible to later searches. */
    void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    /**
     * Runs a task on the current snapshot.
     *
     * @throws Failure of kind UNAVAILABLE when the index cannot be read
     */
    <T> T withSearcher(SearchTask<T> task) {
        try {
            IndexSnapshot snapshot = snapshots.acquire();
            try {
                return task.run(snapshot);
            } finally {
                snapshots.release(snapshot);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unreadableFailure(e);
        }
    }

    /** Opens a scroll, which holds its snapshot until it is closed. */
    ArticleScroll scroll(ExportQuery selection, PerLanguageAnalyzer languages) {
        try {
            IndexSnapshot snapshot = snapshots.acquire();
            Closeable release = () -> snapshots.release(snapshot);
            try {
                RevisionSearcher searcher = snapshot.of(selection.filter().statuses());
                Query query = new ResolvedFilterQuery(languages).resolve(searcher, selection.filter());
                Query ranking = new PseudoRelevanceFeedback(searcher, languages, SearchExecutor.MAX_SEARCH_TIME)
                        .rerank(query, selection.filter(), selection.sort())
                        .query();
                return new LuceneArticleScroll(searcher, ranking, selection, release);
            } catch (IOException | RuntimeException e) {
                release.close();
                throw e;
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unreadableFailure(e);
        }
    }

    private static Failure unreadableFailure(Exception e) {
        return new Failure(Kind.UNAVAILABLE, "The index cannot be read.", e);
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
    }

    /** Counts the references to snapshots, and releases their files after the last one. */
    private static final class Snapshots extends ReferenceManager<IndexSnapshot> {

        private final Supplier<IndexSnapshot.Point> applied;

        Snapshots(IndexWriter published, IndexWriter drafts, Supplier<IndexSnapshot.Point> applied) throws IOException {
            this.applied = applied;
            try (DirectoryReader ofPublished = DirectoryReader.open(published);
                    DirectoryReader ofDrafts = DirectoryReader.open(drafts)) {
                current = IndexSnapshot.of(ofPublished, ofDrafts, new ReaderCache(), applied.get());
            }
        }

        @Override
        protected IndexSnapshot refreshIfNeeded(IndexSnapshot before) throws IOException {
            try (DirectoryReader published = DirectoryReader.openIfChanged(before.published());
                    DirectoryReader drafts = DirectoryReader.openIfChanged(before.drafts())) {
                IndexSnapshot.Point now = applied.get();
                if (published == null && drafts == null && now.revision() == before.revision()) {
                    return null;
                }
                return before.next(unlessSame(before.published(), published), unlessSame(before.drafts(), drafts), now);
            }
        }

        /**
         * Returns the newer reader if it shows other documents, else the current one with its caches. A change in one
         * index also deletes the article from the other, which often does not contain it.
         */
        private static DirectoryReader unlessSame(DirectoryReader reader, DirectoryReader newer) {
            return newer == null || isSame(reader.leaves(), newer.leaves()) ? reader : newer;
        }

        /** Compares segments. Documents of a segment are only ever deleted, so equal counts mean the same documents. */
        private static boolean isSame(List<LeafReaderContext> segments, List<LeafReaderContext> others) {
            return segments.size() == others.size()
                    && IntStream.range(0, segments.size())
                            .allMatch(i -> isSame(
                                    segments.get(i).reader(), others.get(i).reader()));
        }

        private static boolean isSame(LeafReader segment, LeafReader other) {
            return segment.numDocs() == other.numDocs()
                    && segment.getCoreCacheHelper()
                            .getKey()
                            .equals(other.getCoreCacheHelper().getKey());
        }

        @Override
        protected boolean tryIncRef(IndexSnapshot snapshot) {
            return snapshot.reader().tryIncRef();
        }

        @Override
        protected void decRef(IndexSnapshot snapshot) throws IOException {
            snapshot.reader().decRef();
        }

        @Override
        protected int getRefCount(IndexSnapshot snapshot) {
            return snapshot.reader().getRefCount();
        }
    }
}

package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexSnapshot;
import dev.dateline.search.lucene.core.ReaderCache;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.PseudoRelevanceFeedback;
import dev.dateline.search.lucene.query.ResolvedFilterQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;

/** Snapshots of what the writers of both indexes have written, lent to their readers. */
final class SearcherPool implements Closeable {

    private final Snapshots snapshots;

    /** @param applied the revision of what was written last; asked for while nothing is being written */
    SearcherPool(IndexWriter published, IndexWriter drafts, LongSupplier applied) throws IOException {
        this.snapshots = new Snapshots(published, drafts, applied);
    }

    /** What is asked of a snapshot. */
    interface SearchTask<T> {
        T run(IndexSnapshot snapshot) throws IOException;
    }

    /** Shows from now on what has been written by now. */
    void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    /** @throws Failure of kind UNAVAILABLE when the index cannot be read */
    <T> T withSearcher(SearchTask<T> answer) {
        try {
            IndexSnapshot snapshot = snapshots.acquire();
            try {
                return answer.run(snapshot);
            } finally {
                snapshots.release(snapshot);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unreadableFailure(e);
        }
    }

    /** Cards keep their snapshot until they are closed. */
    ArticleScroll scroll(ExportQuery selection, PerLanguageAnalyzer languages) {
        try {
            IndexSnapshot snapshot = snapshots.acquire();
            Closeable release = () -> snapshots.release(snapshot);
            try {
                RevisionSearcher searcher = snapshot.of(selection.filter().statuses());
                Query query = new ResolvedFilterQuery(languages).resolve(searcher, selection.filter());
                Query ranking = new PseudoRelevanceFeedback(searcher, languages)
                        .rerank(query, selection.filter(), selection.sort());
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

    /** Counts who reads a snapshot, and frees its files after the last. */
    private static final class Snapshots extends ReferenceManager<IndexSnapshot> {

        private final LongSupplier applied;

        Snapshots(IndexWriter published, IndexWriter drafts, LongSupplier applied) throws IOException {
            this.applied = applied;
            try (DirectoryReader ofPublished = DirectoryReader.open(published);
                    DirectoryReader ofDrafts = DirectoryReader.open(drafts)) {
                current = IndexSnapshot.of(ofPublished, ofDrafts, new ReaderCache(), applied.getAsLong());
            }
        }

        @Override
        protected IndexSnapshot refreshIfNeeded(IndexSnapshot before) throws IOException {
            try (DirectoryReader published = DirectoryReader.openIfChanged(before.published());
                    DirectoryReader drafts = DirectoryReader.openIfChanged(before.drafts())) {
                long revision = applied.getAsLong();
                if (published == null && drafts == null && revision == before.revision()) {
                    return null;
                }
                return before.next(
                        unlessSame(before.published(), published), unlessSame(before.drafts(), drafts), revision);
            }
        }

        /**
         * The newer reader, where it shows other documents: a change in one index asks the other to remove what it may
         * not have, and what is known of a reader is worth keeping.
         */
        private static DirectoryReader unlessSame(DirectoryReader reader, DirectoryReader newer) {
            return newer == null || isSame(reader.leaves(), newer.leaves()) ? reader : newer;
        }

        /** Documents of a segment are only ever removed, so where as many are left they are the same. */
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

package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.Cards;
import dev.dateline.search.Selection;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/** Searchers of what a writer has written, lent to one reader at a time each. */
final class Searchers implements Closeable {

    private final SearcherManager manager;

    /** @param applied the revision of what was written last */
    Searchers(IndexWriter writer, LongSupplier applied) throws IOException {
        this.manager = new SearcherManager(writer, new RevisionSearcher.Factory(applied));
    }

    /** What is asked of a searcher. */
    interface Read<T> {
        T from(RevisionSearcher searcher) throws IOException;
    }

    /** Shows from now on what has been written by now. */
    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    /** @throws Failure of kind UNAVAILABLE when the index cannot be read */
    <T> T read(Read<T> answer) {
        try {
            RevisionSearcher searcher = acquire();
            try {
                return answer.from(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unreadable(e);
        }
    }

    /** Cards keep their searcher until they are closed. */
    Cards cards(Selection selection, Languages languages) {
        try {
            RevisionSearcher searcher = acquire();
            Closeable release = () -> manager.release(searcher);
            try {
                Query query = new FilterQuery(languages).of(searcher, selection.filter());
                Query ranking = new Feedback(searcher, languages).on(query, selection.filter(), selection.sort());
                return new LuceneCards(searcher, ranking, selection, release);
            } catch (IOException | RuntimeException e) {
                release.close();
                throw e;
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unreadable(e);
        }
    }

    private RevisionSearcher acquire() throws IOException {
        return (RevisionSearcher) manager.acquire();
    }

    private static Failure unreadable(Exception e) {
        return new Failure(Kind.UNAVAILABLE, "The index cannot be read.", e);
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }
}

package dev.dateline.search.lucene;

import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** A searcher that knows which revision of the archive it shows. */
final class RevisionSearcher extends IndexSearcher {

    private final long revision;

    private RevisionSearcher(IndexReader reader, long revision) {
        super(reader);
        this.revision = revision;
    }

    long revision() {
        return revision;
    }

    /** Makes searchers while nothing is being written, so that the revision applied last is the one that they show. */
    static final class Factory extends SearcherFactory {

        private final LongSupplier applied;

        Factory(LongSupplier applied) {
            this.applied = applied;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return new RevisionSearcher(reader, applied.getAsLong());
        }
    }
}

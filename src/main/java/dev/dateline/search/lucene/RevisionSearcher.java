package dev.dateline.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;

/** A searcher that knows which revision of the archive it shows, and in which languages. */
final class RevisionSearcher extends IndexSearcher {

    static final Similarity SIMILARITY = new WordScores();

    private final long revision;
    private final List<String> textFields;
    private final ReaderCache cache;

    private RevisionSearcher(RevisionSearcher same) {
        super(same.getIndexReader());
        this.cache = same.cache;
        this.revision = same.revision;
        this.textFields = same.textFields;
        setSimilarity(SIMILARITY);
    }

    private RevisionSearcher(IndexReader reader, ReaderCache cache, long revision, List<String> textFields) {
        super(reader);
        this.cache = cache;
        this.revision = revision;
        this.textFields = textFields;
        setSimilarity(SIMILARITY);
    }

    /** The same, which gives up after a while. A searcher that gave up says so. */
    RevisionSearcher within(Duration budget) {
        RevisionSearcher limited = new RevisionSearcher(this);
        limited.setTimeout(new QueryTimeoutImpl(budget.toMillis()));
        return limited;
    }

    long revision() {
        return revision;
    }

    /** What scores follow from beside the revision. */
    String ranking() {
        return Integer.toString(getIndexReader().maxDoc());
    }

    /** The exact values of a field, made when first asked for. */
    Values values(String field) throws IOException {
        return cache.values(getIndexReader(), field, () -> Values.of(getIndexReader(), field));
    }

    /** How many documents have a term, exactly; looked up when first asked for. */
    int count(Term term) throws IOException {
        return cache.count(getIndexReader(), term, () -> count(new TermQuery(term)));
    }

    /** @throws dev.dateline.Failure when the searcher has given up */
    void checkTime() {
        if (timedOut()) {
            throw SearchIn.tooLong();
        }
    }

    /** The fields that have words, one for each language. */
    List<String> textFields() {
        return textFields;
    }

    /** Makes searchers while nothing is being written, so that the revision applied last is the one that they show. */
    static final class Factory extends SearcherFactory {

        private final LongSupplier applied;
        private final ReaderCache cache = new ReaderCache();

        Factory(LongSupplier applied) {
            this.applied = applied;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            List<String> fields = StreamSupport.stream(
                            FieldInfos.getMergedFieldInfos(reader).spliterator(), false)
                    .map(field -> field.name)
                    .filter(name -> name.equals(Names.TEXT) || name.startsWith(Names.TEXT_IN))
                    .sorted()
                    .toList();
            cache.follow(reader);
            return new RevisionSearcher(reader, cache, applied.getAsLong(), fields);
        }
    }
}

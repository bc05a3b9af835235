package dev.dateline.search.lucene.core;

import dev.dateline.Failure;
import dev.dateline.article.ArticleStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;

/** A searcher that knows which revision of the archive it shows, of articles of which statuses, in which languages. */
public final class RevisionSearcher extends IndexSearcher {

    public static final Similarity SIMILARITY = new ArticleSimilarity();

    private final long revision;
    private final Set<ArticleStatus> statuses;
    private final List<String> textFields;
    private final ReaderCache cache;

    private RevisionSearcher(RevisionSearcher same, long revision) {
        super(same.getIndexReader());
        this.cache = same.cache;
        this.revision = revision;
        this.statuses = same.statuses;
        this.textFields = same.textFields;
        setSimilarity(SIMILARITY);
    }

    private RevisionSearcher(
            IndexReader reader,
            ReaderCache cache,
            long revision,
            Set<ArticleStatus> statuses,
            List<String> textFields) {
        super(reader);
        this.cache = cache;
        this.revision = revision;
        this.statuses = Set.copyOf(statuses);
        this.textFields = textFields;
        setSimilarity(SIMILARITY);
    }

    /** A searcher of a reader that shows a revision of the archive. */
    static RevisionSearcher of(IndexReader reader, ReaderCache cache, long revision, Set<ArticleStatus> statuses) {
        List<String> fields = StreamSupport.stream(
                        FieldInfos.getMergedFieldInfos(reader).spliterator(), false)
                .map(field -> field.name)
                .filter(name -> name.equals(IndexFields.TEXT) || name.startsWith(IndexFields.TEXT_PREFIX))
                .sorted()
                .toList();
        cache.evictOnClose(reader);
        return new RevisionSearcher(reader, cache, revision, statuses, fields);
    }

    /** A searcher of a later revision; where the reader is the same, what is known of it is kept. */
    RevisionSearcher at(IndexReader reader, long later) {
        return reader.equals(getIndexReader()) ? new RevisionSearcher(this, later) : of(reader, cache, later, statuses);
    }

    /** The same, which gives up after a while. A searcher that gave up says so. */
    public RevisionSearcher withTimeout(Duration budget) {
        RevisionSearcher limited = new RevisionSearcher(this, revision);
        limited.setTimeout(new QueryTimeoutImpl(budget.toMillis()));
        return limited;
    }

    public long revision() {
        return revision;
    }

    /** What scores follow from beside the revision. */
    public String rankingKey() {
        return Integer.toString(getIndexReader().maxDoc());
    }

    /** Whether articles of these statuses are what it shows, and no others. */
    public boolean isOf(Set<ArticleStatus> asked) {
        return statuses.equals(asked);
    }

    /** The exact values of a field, made when first asked for. */
    public FacetOrdinals facetOrdinals(String field) throws IOException {
        return cache.values(getIndexReader(), field, () -> FacetOrdinals.open(getIndexReader(), field));
    }

    /** How many documents have a term, exactly; looked up when first asked for. */
    public int count(Term term) throws IOException {
        return cache.count(getIndexReader(), term, () -> count(new TermQuery(term)));
    }

    /**
     * Stops a search that takes too long.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the time of this search is over
     */
    public void throwIfTimedOut() {
        if (timedOut()) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE, "The search took too long; fewer words or narrower filters may help.");
        }
    }

    /** The fields that have words, one for each language. */
    public List<String> textFields() {
        return textFields;
    }
}

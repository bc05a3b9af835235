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

/** A searcher that knows the archive's revision, the statuses and the languages of the articles that it searches. */
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

    /** Creates a searcher for a reader of a revision of the archive. */
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

    /** Returns a searcher for a later revision; if the reader is the same, its fields are not collected again. */
    RevisionSearcher at(IndexReader reader, long later) {
        return reader.equals(getIndexReader()) ? new RevisionSearcher(this, later) : of(reader, cache, later, statuses);
    }

    /** Returns this searcher with a time limit, see {@link #throwIfTimedOut}. */
    public RevisionSearcher withTimeout(Duration budget) {
        RevisionSearcher limited = new RevisionSearcher(this, revision);
        limited.setTimeout(new QueryTimeoutImpl(budget.toMillis()));
        return limited;
    }

    /** Returns the archive's revision that it searches. */
    public long revision() {
        return revision;
    }

    /** Returns what scores depend on besides the revision: deleted documents count until they are merged away. */
    public String rankingKey() {
        return Integer.toString(getIndexReader().maxDoc());
    }

    /** Returns whether it searches exactly the articles with these statuses. */
    public boolean isOf(Set<ArticleStatus> requestedStatuses) {
        return statuses.equals(requestedStatuses);
    }

    /** Returns the exact values of a field, built on first use. */
    public FacetOrdinals facetOrdinals(String field) throws IOException {
        return cache.values(getIndexReader(), field, () -> FacetOrdinals.open(getIndexReader(), field));
    }

    /** Returns the exact number of documents that contain a term, cached after first use. */
    public int count(Term term) throws IOException {
        return cache.count(getIndexReader(), term, () -> count(new TermQuery(term)));
    }

    /**
     * Checks that the search was not cut off by its time limit.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the time limit was exceeded
     */
    public void throwIfTimedOut() {
        if (timedOut()) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE, "The search took too long. Try fewer words or narrower filters.");
        }
    }

    /** Returns the fields with analyzed text, one per language. */
    public List<String> textFields() {
        return textFields;
    }
}

package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.article.ArticleView;
import dev.dateline.search.ArchiveSummary.PublicHead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An index that can be written, and holds ids only. */
final class RecordingIndex implements ArticleIndex {

    /** What was taken in, in its order. */
    final List<String> taken = new ArrayList<>();

    /** What searches would find. */
    final Set<String> shown = new TreeSet<>();

    /** The articles that it cannot hold. */
    final Set<String> unindexable = new HashSet<>();

    private final Set<String> applied = new TreeSet<>();
    private final Set<String> held = new TreeSet<>();
    private long appliedRevision;
    private long heldRevision;
    private IndexGaps gaps = IndexGaps.NONE;
    private IndexGaps heldGaps = IndexGaps.NONE;

    /** The newest change that everybody may know of. */
    PublicHead publicHead = PublicHead.NONE;

    Failure trouble;
    Error error;
    String archive = "archive 1";
    int tidied;

    /** It has followed up to here before. */
    void holdDurably(long revision) {
        appliedRevision = revision;
        heldRevision = revision;
    }

    /** As after a writer broke. */
    void loseWhatIsNotCommitted() {
        applied.clear();
        applied.addAll(held);
        appliedRevision = heldRevision;
        gaps = heldGaps;
    }

    @Override
    public long revision() {
        return heldRevision;
    }

    @Override
    public List<IndexRejection> apply(List<IndexChange> entries, long revision) {
        checkWritable();
        List<IndexRejection> rejected = new ArrayList<>();
        for (IndexChange entry : entries) {
            taken.add(entry.id());
            applied.remove(entry.id());
            if (unindexable.contains(entry.id()) && entry.article() != null) {
                rejected.add(new IndexRejection(entry.id(), new IllegalArgumentException("immense")));
            } else if (entry.article() != null) {
                applied.add(entry.id());
            }
        }
        appliedRevision = revision;
        return rejected;
    }

    @Override
    public IndexGaps gaps() {
        return heldGaps;
    }

    @Override
    public void setGaps(IndexGaps missing) {
        gaps = missing;
    }

    @Override
    public void setPublicHead(PublicHead head) {
        publicHead = head;
    }

    @Override
    public void refresh() {
        checkWritable();
        shown.clear();
        shown.addAll(applied);
    }

    @Override
    public void commit() {
        checkWritable();
        held.clear();
        held.addAll(applied);
        heldRevision = appliedRevision;
        heldGaps = gaps;
    }

    @Override
    public void mergeWhenIdle() {
        tidied++;
    }

    @Override
    public void clear(String other) {
        archive = other;
        applied.clear();
        held.clear();
        gaps = IndexGaps.NONE;
        heldGaps = IndexGaps.NONE;
        holdDurably(0);
    }

    @Override
    public void checkWritable() {
        if (trouble != null) {
            throw trouble;
        }
        if (error != null) {
            throw error;
        }
    }

    @Override
    public SearchResult search(SearchRequest listing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Timeline timeline(TimelineQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FacetListing facetValues(FacetListing.Request query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DateMatrix matrix(DateMatrix.Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OccasionResult occasions(OccasionQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ArticleScroll scroll(ExportQuery selection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionResult complete(String beginning, ArticleFilter filter, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> suggestValues(ArticleFilter.ValueField field, String value, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RelatedResult related(ArticleView article, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ArchiveSummary summary() {
        throw new UnsupportedOperationException();
    }
}

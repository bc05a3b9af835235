package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.search.ArchiveSummary.PublicHead;
import dev.dateline.search.IndexChange;
import dev.dateline.search.IndexGaps;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.ArticleDocumentFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jboss.logging.Logger;

/**
 * One of the two Lucene indexes, with its writer. It counts its own written documents to decide when to merge, so that
 * writes to one index do not change the segments of the other.
 */
final class SubIndex implements Closeable {

    private static final Logger LOG = Logger.getLogger(SubIndex.class);

    private final IndexDirectory directory;
    private final IdleMergePolicy mergePolicy;
    private final AtomicLong written = new AtomicLong(); // the number of documents ever written
    private volatile IndexWriter writer;
    private volatile long revisionAtOpening;
    private volatile IndexGaps committedGaps = IndexGaps.NONE;
    private volatile IndexGaps gaps = IndexGaps.NONE;
    private volatile PublicHead publicHead = PublicHead.NONE;

    SubIndex(IndexDirectory directory) {
        this.directory = directory;
        this.mergePolicy = new IdleMergePolicy(directory::hasSpaceForCopy);
    }

    /** Opens the index at its last commit, and returns the revision of that commit; 0 when the index is empty. */
    long open() throws IOException {
        IndexDirectory.OpenedIndex opened = directory.open();
        writer = opened.writer();
        written.set(opened.written());
        mergePolicy.resetTo(opened.writtenAtMerge());
        committedGaps = opened.gaps();
        gaps = committedGaps;
        publicHead = opened.publicHead();
        revisionAtOpening = opened.revision();
        return revisionAtOpening;
    }

    /**
     * Returns the revision of the articles after changes up to a revision were applied. It is newer while this index
     * was opened at a newer commit than the other one.
     */
    long newest(long appliedRevision) {
        return Math.max(appliedRevision, revisionAtOpening);
    }

    IndexWriter writer() {
        return writer;
    }

    /**
     * Applies a change of an article.
     *
     * @param belongs whether the article in its current state belongs to this index; otherwise it is deleted
     */
    void take(IndexChange entry, boolean belongs) throws IOException {
        Term id = new Term(IndexFields.ID, entry.id());
        if (belongs) {
            writer.updateDocument(id, ArticleDocumentFactory.create(entry));
            written.incrementAndGet();
        } else if (written.get() > 0) { // most archives have no drafts, so there is nothing to delete
            writer.deleteDocuments(id);
        }
    }

    /** Returns the articles that the last commit lacks. */
    IndexGaps gaps() {
        return committedGaps;
    }

    /** Sets the articles that the next commit lacks. */
    void setGaps(IndexGaps missing) {
        gaps = missing;
    }

    /** Returns the newest change that everybody may know of, among those applied. */
    PublicHead publicHead() {
        return publicHead;
    }

    /** Sets the newest change that everybody may know of, unless a newer one is known: changes may be applied again. */
    void setPublicHead(PublicHead head) {
        publicHead = head.revision() > publicHead.revision() ? head : publicHead;
    }

    /** Prepares a commit: the first phase, which does the work and can fail. */
    void prepareCommit(long revision) throws IOException {
        writer.setLiveCommitData(directory
                .commitData(revision, written.get(), mergePolicy.writtenAtMerge(), gaps, publicHead)
                .entrySet());
        writer.prepareCommit();
    }

    /** Completes a prepared commit: the second phase. */
    void commit() throws IOException {
        writer.commit();
        committedGaps = gaps;
    }

    /**
     * Starts or continues merging segments, see {@link IdleMergePolicy}.
     *
     * @param segments the current number of segments
     * @return whether a merge has completed, so that the index should be refreshed
     */
    boolean mergeIfIdle(int segments) throws IOException {
        return mergePolicy.mergeIfWorthwhile(writer, segments, written.get());
    }

    /** Deletes everything; takes effect with the next commit. */
    void empty() throws IOException {
        mergePolicy.resetTo(0);
        revisionAtOpening = 0;
        written.set(0);
        gaps = IndexGaps.NONE;
        committedGaps = IndexGaps.NONE;
        publicHead = PublicHead.NONE;
        writer.deleteAll();
    }

    /** Deletes everything, on disk too; from now on the index belongs to the given archive. */
    void clear(String archive) throws IOException {
        directory.setArchive(archive);
        empty();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
        writer.commit();
    }

    /** Returns the failure of a write to this index: FULL when the disk is full, else UNAVAILABLE. */
    Failure failure(IOException e) {
        return directory.toFailure(e);
    }

    /** Closes the writer and discards what was not committed. */
    void rollback() throws IOException {
        if (writer != null) {
            writer.rollback();
        }
    }

    /** Like {@link #rollback}, where the writer may have closed itself already. */
    void rollbackQuietly() {
        try {
            rollback();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The index was already closed.", e);
        }
    }

    @Override
    public void close() throws IOException {
        rollback();
        directory.close();
    }
}

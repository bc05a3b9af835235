package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.search.IndexChange;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.ArticleDocumentFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * One of the two Lucene indexes, with its writer. How much was written to it, and when it was last tidied, is counted
 * in its own documents, so that what happens in one does not change the segments of the other.
 */
final class SubIndex implements Closeable {

    private final IndexDirectory folder;
    private final IdleMergePolicy tidying;
    private final AtomicLong written = new AtomicLong(); // documents, ever
    private volatile IndexWriter writer;

    SubIndex(IndexDirectory folder) {
        this.folder = folder;
        this.tidying = new IdleMergePolicy(folder::hasSpaceForCopy);
    }

    /** Opens the index at its last commit, and returns the revision of that; 0 when it is empty. */
    long open() throws IOException {
        IndexDirectory.OpenedIndex opened = folder.open();
        writer = opened.writer();
        written.set(opened.written());
        tidying.resetTo(opened.writtenAtMerge());
        return opened.revision();
    }

    IndexWriter writer() {
        return writer;
    }

    /**
     * Takes in a change of an article.
     *
     * @param belongs whether the article, as it is now, is to be found here
     */
    void take(IndexChange entry, boolean belongs) throws IOException {
        Term id = new Term(IndexFields.ID, entry.id());
        if (belongs) {
            writer.updateDocument(id, ArticleDocumentFactory.create(entry));
            written.incrementAndGet();
        } else if (written.get() > 0) { // most archives have no drafts, and nothing to remove there
            writer.deleteDocuments(id);
        }
    }

    /** The first half of a commit, which does the work and can fail. */
    void prepareCommit(long revision) throws IOException {
        writer.setLiveCommitData(folder.commitData(revision, written.get(), tidying.writtenAtMerge())
                .entrySet());
        writer.prepareCommit();
    }

    /** The second half of a commit. */
    void commit() throws IOException {
        writer.commit();
    }

    /**
     * Goes on putting the index in an order that is faster to search.
     *
     * @param segments how many there are now
     * @return whether there is something to show
     */
    boolean tidy(int segments) throws IOException {
        return tidying.mergeIfWorthwhile(writer, segments, written.get());
    }

    /** Throws everything away; a commit shows it. */
    void empty() throws IOException {
        tidying.resetTo(0);
        written.set(0);
        writer.deleteAll();
    }

    /** Throws everything away, on disk too; from here on the index is for an archive. */
    void clear(String archive) throws IOException {
        folder.setArchive(archive);
        empty();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
        writer.commit();
    }

    /** What a write says that the folder does not take. */
    Failure failure(IOException e) {
        return folder.toFailure(e);
    }

    /** Gives up what was not committed. */
    void rollback() throws IOException {
        if (writer != null) {
            writer.rollback();
        }
    }

    @Override
    public void close() throws IOException {
        rollback();
        folder.close();
    }
}

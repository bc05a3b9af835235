package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.ArticleStatus;
import dev.dateline.config.HeapShare;
import dev.dateline.search.ArchiveSummary.PublicHead;
import dev.dateline.search.IndexChange;
import dev.dateline.search.IndexGaps;
import dev.dateline.search.IndexRejection;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexSnapshot;
import dev.dateline.search.lucene.core.PointInTimeSearchers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An index in Lucene files of this process. Its last commit stores the archive's revision up to which changes were
 * applied. Drafts are in a separate index, since Lucene's statistics of words, values and documents cover a whole
 * index: statistics of published articles only cannot reveal what drafts contain.
 */
public final class LuceneIndex extends SearchableIndex implements AutoCloseable {

    private static final int PARALLEL_BATCH_SIZE = 50;
    private static final String DRAFTS_FOLDER = "drafts";
    private static final int MEGABYTE = 1 << 20;
    private static final double PUBLISHED_BUFFER_MEGABYTES = (double) HeapShare.bytes(8, 64 * MEGABYTE) / MEGABYTE;
    private static final double DRAFTS_BUFFER_MEGABYTES = (double) HeapShare.bytes(32, 16 * MEGABYTE) / MEGABYTE;

    private final SubIndex published;
    private final SubIndex drafts;
    private volatile SearcherPool searcherPool;
    private volatile long committedRevision;
    private volatile long appliedRevision;
    private volatile IOException writeFailure;

    private LuceneIndex(SubIndex published, SubIndex drafts, PerLanguageAnalyzer languages) {
        super(languages, new PointInTimeSearchers(System::nanoTime));
        this.published = published;
        this.drafts = drafts;
    }

    /**
     * Opens the index in a directory. An index that is missing, unreadable, in another layout or of another archive is
     * deleted and replaced by an empty one.
     *
     * @throws IllegalStateException when the directory cannot be opened, for instance because another process uses it
     */
    static LuceneIndex open(Path folder, String archive) {
        PerLanguageAnalyzer languages = new PerLanguageAnalyzer();
        Path ofDrafts = folder.resolve(DRAFTS_FOLDER);
        LuceneIndex index = new LuceneIndex(
                new SubIndex(new IndexDirectory(folder, archive, languages, PUBLISHED_BUFFER_MEGABYTES)),
                new SubIndex(new IndexDirectory(ofDrafts, archive, languages, DRAFTS_BUFFER_MEGABYTES)),
                languages);
        try {
            index.reopen();
        } catch (IOException e) {
            throw new IllegalStateException("The index in " + folder + " cannot be opened.", e);
        }
        return index;
    }

    private void reopen() throws IOException {
        pointInTimes().clear();
        committedRevision = openBoth();
        appliedRevision = committedRevision;
        SearcherPool before = searcherPool;
        searcherPool = new SearcherPool(
                published.writer(),
                drafts.writer(),
                () -> new IndexSnapshot.Point(
                        appliedRevision, published.newest(appliedRevision), published.publicHead()));
        writeFailure = null;
        if (before != null) {
            before.close(); // otherwise it would hold the disk space of deleted files
        }
    }

    /**
     * Opens both indexes and returns the older of their revisions. They are committed one after the other, so a crash
     * may leave one behind; changes may be applied again, so indexing resumes there. If one was lost, the other is
     * emptied too.
     */
    private long openBoth() throws IOException {
        long revision = Math.min(published.open(), drafts.open());
        if (revision == 0) {
            published.empty();
            drafts.empty();
        }
        return revision;
    }

    @Override
    public long revision() {
        return committedRevision;
    }

    @Override
    public IndexGaps gaps() {
        return published.gaps();
    }

    @Override
    public void setGaps(IndexGaps gaps) {
        published.setGaps(gaps);
    }

    @Override
    public void setPublicHead(PublicHead head) {
        published.setPublicHead(head);
    }

    /** Applies a batch, in parallel when it is large: an article occurs at most once in a batch. */
    @Override
    public List<IndexRejection> apply(List<IndexChange> entries, long revision) {
        Queue<IndexRejection> rejected = new ConcurrentLinkedQueue<>();
        write(() -> {
            try {
                (entries.size() < PARALLEL_BATCH_SIZE ? entries.stream() : entries.parallelStream())
                        .forEach(entry -> apply(entry).ifPresent(rejected::add));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            appliedRevision = revision;
        });
        return List.copyOf(rejected);
    }

    /** Applies a change. Errors that close a writer are failures of the index; others are caused by the article. */
    private Optional<IndexRejection> apply(IndexChange entry) {
        try {
            try {
                take(entry);
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError e) {
                if (!published.writer().isOpen() || !drafts.writer().isOpen()) {
                    throw e;
                }
                take(IndexChange.deletion(entry.id())); // otherwise searches would show its former state
                return Optional.of(new IndexRejection(entry.id(), e));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(IndexChange entry) throws IOException {
        ArticleStatus status = entry.article() == null ? null : entry.article().status();
        published.take(entry, status == ArticleStatus.PUBLISHED);
        drafts.take(entry, status == ArticleStatus.DRAFT);
    }

    @Override
    public void refresh() {
        write(() -> searcherPool.refresh());
    }

    @Override
    public void commit() {
        write(() -> {
            long revision = appliedRevision;
            published.prepareCommit(revision);
            drafts.prepareCommit(revision);
            published.commit();
            drafts.commit();
            committedRevision = revision;
        });
    }

    @Override
    public void mergeWhenIdle() {
        int ofPublished = searcherPool.withSearcher(
                snapshot -> snapshot.published().leaves().size());
        int ofDrafts =
                searcherPool.withSearcher(snapshot -> snapshot.drafts().leaves().size());
        write(() -> {
            pointInTimes().evictIdle(); // otherwise their files would stay on disk in addition to the merged ones
            if (published.mergeIfIdle(ofPublished) || drafts.mergeIfIdle(ofDrafts)) {
                searcherPool.refresh();
                commit();
            }
        });
    }

    @Override
    public void clear(String archive) {
        write(() -> {
            published.clear(archive);
            drafts.clear(archive);
            appliedRevision = 0;
            committedRevision = 0;
            searcherPool.refresh();
        });
    }

    @Override
    public void checkWritable() {
        IOException reason = writeFailure;
        if (reason != null) {
            throw published.failure(reason);
        }
    }

    @Override
    SearcherPool searchers() {
        return searcherPool;
    }

    private interface WriteAction {
        void run() throws IOException;
    }

    /**
     * Runs a write. A Lucene writer closes itself on a full or failing disk; the next write then reopens the index at
     * its last commit.
     */
    private void write(WriteAction action) {
        try {
            if (writeFailure != null) {
                reopen();
                throw new Failure(
                        Kind.UNAVAILABLE, "The index was reopened at its last commit after an error. Try again.");
            }
            action.run();
        } catch (IOException | IllegalStateException e) {
            writeFailure = e instanceof IOException io ? io : new IOException(e);
            published.rollbackQuietly();
            drafts.rollbackQuietly();
            throw published.failure(writeFailure);
        }
    }

    @Override
    public void close() throws IOException {
        pointInTimes().clear();
        searcherPool.close();
        published.close();
        drafts.close();
    }
}

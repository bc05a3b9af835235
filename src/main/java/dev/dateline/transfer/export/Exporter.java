package dev.dateline.transfer.export;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.Searcher;
import dev.dateline.transfer.TransferConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Opens exports. Each holds a state of the index and a thread until it is read, so there may be some at a time. */
@ApplicationScoped
class Exporter {

    private final Searcher searcher;
    private final IndexProgress indexProgress;
    private final RevisionLog revisions;
    private final Semaphore permits;

    Exporter(Searcher searcher, IndexProgress index, RevisionLog revisions, TransferConfig config) {
        this.searcher = searcher;
        this.indexProgress = index;
        this.revisions = revisions;
        this.permits = new Semaphore(config.exports());
    }

    /**
     * An export that is ready to be sent.
     *
     * @param revision the archive's revision that it shows
     * @param content writes it, once; whoever does not has to close the cards
     */
    record PreparedExport(long revision, StreamingOutput content, Runnable release) {}

    /**
     * Makes an export ready, at the present state of the archive.
     *
     * @throws Failure of kind UNAVAILABLE when there are as many as there may be, or it would not be complete
     */
    PreparedExport open(ExportQuery selection, ExportFormat format, List<String> fields) {
        if (!permits.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many exports under way as there may be.");
        }
        ArticleScroll cards = null;
        try {
            requireComplete(indexProgress, revisions.durableRevision());
            cards = searcher.scroll(selection);
            return prepare(cards, format.prepare(cards, fields));
        } catch (RuntimeException e) {
            release(cards);
            throw e;
        }
    }

    /** An export is somebody's backup: it is all that there is, or it is none. */
    static void requireComplete(IndexProgress index, long revision) {
        if (!index.awaitVisible(revision)) {
            throw new Failure(
                    Kind.UNAVAILABLE,
                    "The index is behind what is stored, and an export would lack articles. Try again later; GET /q/health "
                            + "says how far behind it is, and GET /api/v1/changes?since=0 reads all of them without the index.");
        }
        if (!index.isComplete()) {
            throw new Failure(
                    Kind.UNAVAILABLE,
                    "Some articles cannot be indexed, and an export would lack them. The log names them; correct or delete "
                            + "them, or read all articles by GET /api/v1/changes?since=0, which needs no index.");
        }
    }

    private PreparedExport prepare(ArticleScroll cards, ExportFormat.ArticleWriter body) {
        StreamingOutput content = out -> {
            try {
                body.write(out);
            } finally {
                release(cards);
            }
        };
        return new PreparedExport(cards.revision(), content, () -> release(cards));
    }

    private void release(ArticleScroll cards) {
        permits.release();
        if (cards != null) {
            cards.close();
        }
    }
}

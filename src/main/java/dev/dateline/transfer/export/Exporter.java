package dev.dateline.transfer.export;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.Searcher;
import dev.dateline.transfer.TransferConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Opens exports. Each holds a point in time of the index and a thread until the client has read it, so their number is
 * limited.
 */
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
     * @param revision the revision of the archive that it shows
     * @param content writes the export, once
     * @param release releases the export if {@code content} is not run
     */
    record PreparedExport(long revision, StreamingOutput content, Runnable release) {}

    /**
     * Prepares an export of the current state of the archive.
     *
     * @throws Failure of kind UNAVAILABLE if the maximum number of exports is running, or the export would be
     *     incomplete
     */
    PreparedExport open(ExportQuery selection, ExportFormat format, List<String> fields, PathPrefix prefix) {
        if (!permits.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "The maximum number of exports is already running; try again later.");
        }
        ArticleScroll articles = null;
        try {
            requireComplete(indexProgress, revisions.durableRevision());
            articles = searcher.scroll(selection);
            return prepare(articles, format.prepare(articles, fields, prefix));
        } catch (RuntimeException e) {
            release(articles);
            throw e;
        }
    }

    /** Requires that the index is complete: an export may serve as a backup, so it must not lack articles. */
    static void requireComplete(IndexProgress index, long revision) {
        if (!index.awaitVisible(revision)) {
            throw new Failure(
                    Kind.UNAVAILABLE,
                    "The index is behind the database, so an export would lack articles. Try again later; "
                            + "GET /q/health shows how far behind it is, and GET /api/v1/changes?since=0 reads all "
                            + "articles without the index.");
        }
        if (!index.isComplete()) {
            throw new Failure(
                    Kind.UNAVAILABLE,
                    "Some articles cannot be indexed, so an export would lack them. The log lists them; "
                            + "correct or delete them, or read all articles by GET /api/v1/changes?since=0, which "
                            + "needs no index.");
        }
    }

    private PreparedExport prepare(ArticleScroll articles, ExportFormat.ExportWriter body) {
        StreamingOutput content = out -> {
            try {
                body.write(out);
            } finally {
                release(articles);
            }
        };
        return new PreparedExport(articles.revision(), content, () -> release(articles));
    }

    private void release(ArticleScroll articles) {
        permits.release();
        if (articles != null) {
            articles.close();
        }
    }
}

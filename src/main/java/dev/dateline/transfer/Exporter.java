package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.article.IndexWatch;
import dev.dateline.article.Revisions;
import dev.dateline.search.Cards;
import dev.dateline.search.Searcher;
import dev.dateline.search.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Opens exports. Each holds a state of the index and a thread until it is read, so there may be some at a time. */
@ApplicationScoped
class Exporter {

    private final Searcher searcher;
    private final IndexWatch index;
    private final Revisions revisions;
    private final Semaphore places;

    Exporter(Searcher searcher, IndexWatch index, Revisions revisions, TransferConfig config) {
        this.searcher = searcher;
        this.index = index;
        this.revisions = revisions;
        this.places = new Semaphore(config.exports());
    }

    /**
     * An export that is ready to be sent.
     *
     * @param revision the archive's revision that it shows
     * @param content writes it, once; whoever does not has to close the cards
     */
    record Ready(long revision, StreamingOutput content, Runnable drop) {}

    /**
     * Makes an export ready, at the present state of the archive.
     *
     * @throws Failure of kind UNAVAILABLE when there are as many as there may be, or it would not be complete
     */
    Ready open(Selection selection, ExportFormat format, List<String> fields) {
        if (!places.tryAcquire()) {
            throw new Failure(Kind.UNAVAILABLE, "There are as many exports under way as there may be.");
        }
        Cards cards = null;
        try {
            requireComplete(index, revisions.durable());
            cards = searcher.cards(selection);
            return ready(cards, format.open(cards, fields));
        } catch (RuntimeException e) {
            drop(cards);
            throw e;
        }
    }

    /** An export is somebody's backup: it is all that there is, or it is none. */
    static void requireComplete(IndexWatch index, long revision) {
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

    private Ready ready(Cards cards, ExportFormat.Body body) {
        StreamingOutput content = out -> {
            try {
                body.write(out);
            } finally {
                drop(cards);
            }
        };
        return new Ready(cards.revision(), content, () -> drop(cards));
    }

    private void drop(Cards cards) {
        places.release();
        if (cards != null) {
            cards.close();
        }
    }
}

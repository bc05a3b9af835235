package dev.dateline.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
import dev.dateline.search.ArchiveSummary.PublicHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Applies changes to the index and records which articles it lacks, in the index's own commits: a restart must not
 * forget them. For one thread; what it records may be read by any.
 */
final class ChangeApplier {

    private static final Logger LOG = Logger.getLogger(ChangeApplier.class);
    private static final int RETRY_BATCH_SIZE = 100;

    private final ArticleIndex index;
    private final ChangeLog changes;
    private final ObjectMapper json;
    private final UnindexableArticles setAside = new UnindexableArticles();
    private boolean isRetryDue;
    private boolean isRecounting;
    private long recountedTo;

    ChangeApplier(ArticleIndex index, ChangeLog changes, ObjectMapper json) {
        this.index = index;
        this.changes = changes;
        this.json = json;
    }

    /** Returns the articles that cannot be indexed. */
    UnindexableArticles setAside() {
        return setAside;
    }

    /** Reads from the index which articles its last commit lacks. */
    void restore() {
        setAside.restore(index.gaps());
        isRecounting = false;
    }

    /** Lets the articles that the index lacks be retried: another version of the service may be able to index them. */
    void scheduleRetry() {
        isRetryDue = setAside.count() > 0;
        if (isRetryDue) {
            LOG.warnf("%d articles are not in the index and are retried.", setAside.count());
        }
    }

    /** Applies a batch. An article that cannot be indexed is set aside and does not block those after it. */
    void apply(ChangeBatch next) {
        Map<String, IndexRejection> rejected = apply(next.changes(), next.upTo());
        next.changes().stream()
                .filter(Change::wasEverPublic)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> index.setPublicHead(new PublicHead(newest.revision(), newest.at())));
        recordRejections(next.changes(), rejected);
    }

    /**
     * Retries some of the articles that the index lacks, if that is due. Call it repeatedly while no changes arrive.
     *
     * @param applied the revision that was applied
     */
    void retry(long applied) {
        if (isRetryDue) {
            isRetryDue = false;
            retryKnown(applied);
            isRecounting = setAside.gaps().others() > 0;
            recountedTo = isRecounting ? setAside.beginRecount() : 0;
        } else if (isRecounting) {
            recountNext(applied);
        } else if (setAside.shouldRecount()) {
            isRecounting = true;
            recountedTo = setAside.beginRecount();
        }
    }

    private void retryKnown(long applied) {
        List<Change> known = new ArrayList<>();
        setAside.gaps().revisions().forEach((id, revision) -> {
            changes.changesAfter(revision - 1, 1).changes().stream()
                    .filter(change -> change.id().equals(id)) // otherwise it has changed since, and that is applied
                    .forEach(known::add);
            if (known.size() == RETRY_BATCH_SIZE) {
                retry(known, applied);
                known.clear();
            }
        });
        retry(known, applied);
    }

    private void recountNext(long applied) {
        ChangeBatch next = changes.changesAfter(recountedTo, RETRY_BATCH_SIZE);
        retry(next.changes(), applied);
        recountedTo = next.upTo();
        if (next.changes().isEmpty() || recountedTo >= applied) {
            isRecounting = false;
            setAside.endRecount();
            index.setGaps(setAside.gaps());
        }
    }

    /** Applies changes again. Searches see them before they are no longer set aside, since nothing else tells when. */
    private void retry(List<Change> some, long applied) {
        if (!some.isEmpty()) {
            Map<String, IndexRejection> rejected = apply(some, applied);
            index.refresh();
            recordRejections(some, rejected);
        }
    }

    private Map<String, IndexRejection> apply(List<Change> some, long revision) {
        Map<String, IndexRejection> rejected = new HashMap<>();
        List<IndexChange> entries =
                some.stream().map(change -> toIndexChange(change, rejected)).toList();
        index.apply(entries, revision).forEach(one -> rejected.put(one.id(), one));
        return rejected;
    }

    private void recordRejections(List<Change> some, Map<String, IndexRejection> rejected) {
        boolean wasComplete = setAside.count() == 0;
        for (Change change : some) {
            IndexRejection reason = rejected.get(change.id());
            if (reason == null) {
                setAside.remove(change.id());
            } else {
                setAside.add(reason, change.revision());
            }
        }
        if (!wasComplete || !rejected.isEmpty()) {
            index.setGaps(setAside.gaps());
        }
    }

    private IndexChange toIndexChange(Change change, Map<String, IndexRejection> rejected) {
        if (change.article().isEmpty()) {
            return IndexChange.deletion(change.id());
        }
        try {
            ArticleView article = change.article().get();
            return new IndexChange(article.id(), article, json.writeValueAsBytes(article));
        } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
            rejected.put(change.id(), new IndexRejection(change.id(), e));
            return IndexChange.deletion(change.id());
        }
    }
}

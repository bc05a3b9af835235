package dev.dateline.article.storage;

import dev.dateline.article.Article;
import dev.dateline.article.Article.RevisionStamp;
import dev.dateline.article.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One writer at work, while it is alone: what it takes revisions from, and what it changed. The counter is locked when
 * the first revision is taken, so that work which changes nothing leaves it to others.
 */
public final class WriteContext {

    private final Supplier<RevisionCounter> counterLock;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();
    private RevisionCounter counter;

    /** @param lock locks the revision counter until the transaction ends */
    WriteContext(Supplier<RevisionCounter> lock, Instant now) {
        this.counterLock = lock;
        this.now = now;
    }

    /** The next revision, for one article. */
    public RevisionStamp nextStamp() {
        if (counter == null) {
            counter = counterLock.get();
        }
        return new RevisionStamp(counter.next(), now);
    }

    /** An article has become what it is, or a tombstone, by a stamp of this. */
    public Change recordChange(Article article) {
        Change change = Change.of(article);
        changes.add(change);
        return change;
    }

    /** All that changed, in the order of the revisions. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Whether anything changed. */
    boolean hasChanged() {
        return !changes.isEmpty();
    }

    /** The first revision that was taken; only where something changed. */
    long oldestRevision() {
        return changes.get(0).revision();
    }

    /** The last revision that was taken; only where something changed. */
    long newestRevision() {
        return changes.get(changes.size() - 1).revision();
    }
}

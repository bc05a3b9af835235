package dev.dateline.article;

import dev.dateline.article.Article.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One writer at work, while it is alone: what it takes revisions from, and what it changed. */
final class Writing {

    private final RevisionCounter counter;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    Writing(RevisionCounter counter, Instant now) {
        this.counter = counter;
        this.now = now;
    }

    /** The next revision, for one article. */
    Stamp stamp() {
        return new Stamp(counter.next(), now);
    }

    /** An article has become what it is, or a tombstone, by a stamp of this. */
    Change changed(Article article) {
        Change change = Change.of(article);
        changes.add(change);
        return change;
    }

    /** All that changed, in the order of the revisions. */
    List<Change> changes() {
        return List.copyOf(changes);
    }
}

package dev.dateline;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of an archive that is only a list. */
public final class InMemoryChangeLog implements ChangeLog {

    /** What whoever asks meets instead; null for nothing. */
    public Error error;

    private final List<Change> changes = new ArrayList<>();
    private long durable;
    private int archive = 1;

    public InMemoryChangeLog write(String id) {
        return add(id, Optional.of(article(id)), true);
    }

    /** Writes an article that is a draft and never was public. */
    public InMemoryChangeLog writeDraft(String id) {
        return add(id, Optional.of(article(id)), false);
    }

    public InMemoryChangeLog delete(String id) {
        return add(id, Optional.empty(), true);
    }

    private InMemoryChangeLog add(String id, Optional<ArticleView> article, boolean wasEverPublic) {
        durable++;
        changes.removeIf(change -> change.id().equals(id));
        changes.add(new Change(durable, id, Instant.EPOCH, article, wasEverPublic));
        return this;
    }

    private ArticleView article(String id) {
        return ArticleViewBuilder.article(id)
                .title("A title")
                .revision(durable + 1)
                .build();
    }

    @Override
    public String archive() {
        return "archive " + archive;
    }

    @Override
    public long durableRevision() {
        return durable;
    }

    @Override
    public void awaitNewer(long revision, Duration most) {
        // who asks looks at once
    }

    @Override
    public ChangeBatch changesAfter(long revision, int most) {
        if (error != null) {
            throw error;
        }
        List<Change> newer = changes.stream()
                .filter(change -> change.revision() > revision)
                .limit(most)
                .toList();
        return new ChangeBatch(
                newer, newer.size() < most ? durable : newer.get(most - 1).revision());
    }

    @Override
    public ChangeBatch nextChanges(long revision, int most) {
        return changesAfter(revision, most);
    }

    @Override
    public void renewArchiveId() {
        archive++;
    }
}

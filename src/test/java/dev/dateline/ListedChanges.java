package dev.dateline;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.ChangeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes of an archive that is only a list. */
public final class ListedChanges implements ChangeLog {

    /** What whoever asks meets instead; null for nothing. */
    public Error error;

    private final List<Change> changes = new ArrayList<>();
    private long durable;
    private int archive = 1;

    public ListedChanges write(String id) {
        return add(id, Optional.of(article(id)));
    }

    public ListedChanges delete(String id) {
        return add(id, Optional.empty());
    }

    private ListedChanges add(String id, Optional<ArticleView> article) {
        durable++;
        changes.removeIf(change -> change.id().equals(id));
        changes.add(new Change(durable, id, Instant.EPOCH, article, true));
        return this;
    }

    private ArticleView article(String id) {
        return new ArticleView(
                id,
                "A title",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ArticleStatus.PUBLISHED,
                new ArticleView.DatesView(null, null, List.of()),
                List.of(),
                false,
                Map.of(),
                durable + 1,
                Instant.EPOCH,
                Instant.EPOCH,
                new ArticleView.Links("/" + id, "/" + id + "/related"));
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

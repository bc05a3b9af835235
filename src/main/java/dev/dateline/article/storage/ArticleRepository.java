package dev.dateline.article.storage;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleIdentity;
import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.MemoryFootprint;
import dev.dateline.article.PendingWrite;
import dev.dateline.article.WriteResult.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles in the database, tombstones included. Every query on articles is written here and nowhere else. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, String> {

    private static final int FIRST_LOOK = 16;
    private static final String SIZES = """
            select revision,
                coalesce(char_length(summary), 0) + char_length(authors) + char_length(topics) + char_length(people)
                    + char_length(places) + char_length(metadata) + char_length(dates),
                char_length(mentions)
            from article where revision > :after and revision <= :upTo order by revision""";

    /** Which of these ids exist, by id. */
    public Map<String, Article> findExisting(Collection<String> ids) {
        return getSession().findMultiple(Article.class, List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** As much of these articles as tells them apart, by id; not all that is in them has to be read for that. */
    public Map<String, ArticleIdentity> findIdentities(Collection<String> ids) {
        String query = "select a.id, a.url, a.title, a.deleted from Article a where a.id in ?1";
        return find(query, ids).project(ArticleIdentity.class).stream()
                .collect(Collectors.toMap(ArticleIdentity::id, Function.identity()));
    }

    /**
     * What changed after one revision up to another, each article once, at its newest revision, oldest change first.
     * How much that is, is looked at before it is read, since articles differ by a factor of thousands; by more and
     * more of them at a time, since looking reads them too.
     */
    ChangeBatch findChanged(long after, long upTo, BatchLimit limit) {
        long last = after;
        long bytes = 0;
        int count = 0;
        for (int some = FIRST_LOOK; count < limit.changes(); some *= 2) {
            int most = Math.min(some, limit.changes() - count);
            List<Size> sizes = sizes(last, upTo, most);
            for (Size size : sizes) {
                bytes += MemoryFootprint.ofRow(size.characters(), size.mentionCharacters());
                if (bytes > limit.bytes() && count > 0) {
                    return new ChangeBatch(between(after, last), last);
                }
                last = size.revision();
                count++;
            }
            if (sizes.size() < most) {
                return new ChangeBatch(between(after, last), upTo);
            }
        }
        return new ChangeBatch(between(after, last), last);
    }

    private List<Change> between(long after, long last) {
        return last == after
                ? List.of()
                : find("revision > ?1 and revision <= ?2", Sort.by("revision"), after, last).list().stream()
                        .map(Change::of)
                        .toList();
    }

    /** How long the row of a change is. */
    private record Size(long revision, long characters, long mentionCharacters) {

        static Size of(Object[] row) {
            return new Size(number(row[0]), number(row[1]), number(row[2]));
        }

        private static long number(Object column) {
            return ((Number) column).longValue();
        }
    }

    private List<Size> sizes(long after, long upTo, int most) {
        return getSession()
                .createNativeQuery(SIZES, Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Size::of)
                .toList();
    }

    /** Whether this id is taken, also by a tombstone. */
    public boolean isTaken(String id) {
        return count("id", id) > 0;
    }

    /** How an article was stored, and what it is now. */
    public record StoredArticle(Outcome outcome, Article article) {}

    /**
     * Makes an article what a draft says.
     *
     * @param present the article as it is, or its tombstone; null when there is none
     */
    public StoredArticle store(String id, Article present, PendingWrite draft, WriteContext writing) {
        if (!draft.changes()) {
            return new StoredArticle(Outcome.UNCHANGED, present);
        }
        Article article = present;
        boolean isNew = !Article.isLive(present);
        if (present == null) {
            article = new Article(id, draft.content(), draft.mentions(), writing.nextStamp());
            persist(article);
        } else if (isNew) {
            article.revive(draft.content(), draft.mentions(), writing.nextStamp());
        } else {
            article.update(draft.content(), draft.mentions(), writing.nextStamp());
        }
        writing.recordChange(article);
        return new StoredArticle(isNew ? Outcome.CREATED : Outcome.UPDATED, article);
    }
}

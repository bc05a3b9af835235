package dev.dateline.article;

import dev.dateline.article.Stored.Outcome;
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
class ArticleRepository implements PanacheRepositoryBase<Article, String> {

    /** Which of these ids exist, by id. */
    Map<String, Article> byIds(Collection<String> ids) {
        return getSession().findMultiple(Article.class, List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** As much of these articles as tells them apart, by id; not all that is in them has to be read for that. */
    Map<String, KnownArticle> known(Collection<String> ids) {
        String query = "select a.id, a.url, a.title, a.deleted from Article a where a.id in ?1";
        return find(query, ids).project(KnownArticle.class).stream()
                .collect(Collectors.toMap(KnownArticle::id, Function.identity()));
    }

    /**
     * What changed after one revision up to another, each article once, at its newest revision, oldest change first.
     */
    List<Article> changed(long after, long upTo, int most) {
        return find("revision > ?1 and revision <= ?2", Sort.by("revision"), after, upTo)
                .range(0, most - 1)
                .list();
    }

    /** Whether this id is taken, also by a tombstone. */
    boolean isTaken(String id) {
        return count("id", id) > 0;
    }

    /** How an article was stored, and what it is now. */
    record Kept(Outcome outcome, Article article) {}

    /**
     * Makes an article what a draft says.
     *
     * @param present the article as it is, or its tombstone; null when there is none
     */
    Kept keep(String id, Article present, Draft draft, Writing writing) {
        if (!draft.changes()) {
            return new Kept(Outcome.UNCHANGED, present);
        }
        Article article = present;
        boolean isNew = !Article.isLive(present);
        if (present == null) {
            article = new Article(id, draft.content(), draft.mentions(), writing.stamp());
            persist(article);
        } else if (isNew) {
            article.revive(draft.content(), draft.mentions(), writing.stamp());
        } else {
            article.become(draft.content(), draft.mentions(), writing.stamp());
        }
        writing.changed(article);
        return new Kept(isNew ? Outcome.CREATED : Outcome.UPDATED, article);
    }
}

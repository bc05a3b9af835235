package dev.dateline.article.service;

import dev.dateline.article.Article;
import dev.dateline.article.PendingWrite;
import dev.dateline.article.WriteResult.Outcome;
import dev.dateline.article.storage.ArticleRepository;
import dev.dateline.article.storage.MetadataKeyRegistry;
import dev.dateline.article.storage.WriteContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies pending writes to articles: decides what a write does, and stamps what it changes with a revision. */
@ApplicationScoped
class ArticleWriter {

    private final ArticleRepository articles;
    private final MetadataKeyRegistry metadataKeys;

    ArticleWriter(ArticleRepository articles, MetadataKeyRegistry metadataKeys) {
        this.articles = articles;
        this.metadataKeys = metadataKeys;
    }

    /** The outcome of a write, and the state of the article after it. */
    record WrittenArticle(Outcome outcome, Article article) {}

    /**
     * Applies a pending write: creates, revives or updates the article, or leaves it unchanged.
     *
     * @param present the present article or tombstone; null when there is none
     * @throws dev.dateline.Failure of kind INVALID when there would be too many distinct metadata keys in the archive;
     *     the write has changed nothing then
     */
    WrittenArticle write(String id, Article present, PendingWrite write, WriteContext context) {
        if (!write.changes()) {
            return new WrittenArticle(Outcome.UNCHANGED, present);
        }
        metadataKeys.register(write.content().metadata().keySet(), context);
        Article article = present;
        boolean isNew = !Article.isLive(present);
        if (present == null) {
            article = new Article(id, write.content(), write.mentions(), context.nextStamp());
            articles.persist(article);
        } else if (isNew) {
            article.revive(write.content(), write.mentions(), context.nextStamp());
        } else {
            article.update(write.content(), write.mentions(), context.nextStamp());
        }
        context.recordChange(article);
        return new WrittenArticle(isNew ? Outcome.CREATED : Outcome.UPDATED, article);
    }
}

package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.article.json.ArticleReader;
import java.time.Instant;

/** Converts rows to articles as an import does, without an archive. */
public final class ReadyArticles {

    private ReadyArticles() {}

    /** Returns the article of a row, at a revision. */
    public static ArticleView of(JsonNode row, long revision) {
        ArticleInput input = ArticleReader.read(row);
        PendingWrite draft = PendingWrite.of(input.content(ArticleStatus.PUBLISHED), null);
        String id = input.id().orElseThrow();
        return ArticleViewMapper.of(
                new Article(id, draft.content(), draft.mentions(), new Article.RevisionStamp(revision, Instant.EPOCH)));
    }
}

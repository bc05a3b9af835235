package dev.dateline.article;

import dev.dateline.date.text.DateAnnotations;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an article is to say.
 *
 * @param mentions the dates in its summary; they are not looked for when nothing changes
 * @param changes whether it is other than what the article says already
 */
public record PendingWrite(ArticleContent content, List<Mention> mentions, boolean changes) {

    /**
     * What content makes of an article; the dates in its summary are found here.
     *
     * @param present the article as it is, or its tombstone; null when there is none
     */
    public static PendingWrite of(ArticleContent content, Article present) {
        return of(content, present, () -> new DateAnnotations(content.summary()));
    }

    /**
     * What content makes of an article, of which the summary was read before.
     *
     * @param summary its summary, read for dates; not asked for when there is none, or nothing changes
     */
    public static PendingWrite of(ArticleContent content, Article present, Supplier<DateAnnotations> summary) {
        boolean changes = !Article.isLive(present) || !present.content().equals(content);
        boolean reads = changes && content.summary() != null;
        return new PendingWrite(
                content, reads ? MentionFinder.find(summary.get(), content.dates()) : List.of(), changes);
    }
}

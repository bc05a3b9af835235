package dev.dateline.article;

import dev.dateline.date.text.DateAnnotations;
import java.util.List;
import java.util.function.Supplier;

/**
 * A write that is ready to be stored.
 *
 * @param content the new content
 * @param mentions the dates in its summary; empty when nothing changes, since they are not computed then
 * @param changes whether the article is new, or the content differs from its present content
 */
public record PendingWrite(ArticleContent content, List<Mention> mentions, boolean changes) {

    /**
     * Prepares the write of content. Annotates the summary with its dates.
     *
     * @param present the present article or tombstone; null when there is none
     */
    public static PendingWrite of(ArticleContent content, Article present) {
        return of(content, present, () -> new DateAnnotations(content.summary()));
    }

    /**
     * Prepares the write of content whose summary was annotated before.
     *
     * @param present the present article or tombstone; null when there is none
     * @param summary supplies the annotated summary; not called when there is no summary, or nothing changes
     */
    public static PendingWrite of(ArticleContent content, Article present, Supplier<DateAnnotations> summary) {
        boolean changes = !Article.isLive(present) || !present.content().equals(content);
        boolean reads = changes && content.summary() != null;
        return new PendingWrite(
                content, reads ? MentionFinder.find(summary.get(), content.dates()) : List.of(), changes);
    }
}

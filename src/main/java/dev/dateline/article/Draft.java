package dev.dateline.article;

import dev.dateline.date.text.ReadText;
import java.util.List;

/**
 * What an article is to say.
 *
 * @param mentions the dates in its summary; they are not looked for when nothing changes
 * @param changes whether it is other than what the article says already
 */
record Draft(ArticleContent content, List<Mention> mentions, boolean changes) {

    /** @param present the article as it is, or its tombstone; null when there is none */
    static Draft of(ArticleContent content, Article present) {
        ReadText summary =
                content.summary() == null || saysSo(present, content) ? null : new ReadText(content.summary());
        return of(content, summary, present);
    }

    /** The same where the summary was read for dates before; null for no summary. */
    static Draft of(ArticleContent content, ReadText summary, Article present) {
        if (saysSo(present, content)) {
            return new Draft(content, List.of(), false);
        }
        return new Draft(content, summary == null ? List.of() : Mentions.in(summary, content.dates()), true);
    }

    private static boolean saysSo(Article present, ArticleContent content) {
        return Article.isLive(present) && present.content().equals(content);
    }
}

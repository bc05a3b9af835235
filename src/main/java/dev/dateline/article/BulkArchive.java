package dev.dateline.article;

import dev.dateline.article.Stored.Outcome;
import dev.dateline.date.text.ReadText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Stores many articles at once. Whatever returns from here is on disk, as from {@link Archive}. */
@ApplicationScoped
public class BulkArchive {

    private final ArticleRepository articles;
    private final WriteTransaction transaction;
    private final Lock turn = new ReentrantLock(true); // what several hold ready at a time ends the memory first

    BulkArchive(ArticleRepository articles, WriteTransaction transaction) {
        this.articles = articles;
        this.transaction = transaction;
    }

    /**
     * Stores many articles in one transaction, each as a PUT would, except that date members that a row does not name
     * are kept and that tombstones stay unless they are to be revived.
     *
     * @param rows at most some hundreds, with different ids, since nobody else can write meanwhile
     */
    public List<StoredRow> putAll(Map<String, ArticleInput> rows, BulkManner manner) {
        turn.lock();
        try {
            List<Row> read = rows.entrySet().parallelStream()
                    .map(row -> Row.of(row.getKey(), row.getValue()))
                    .toList();
            return manner.keep()
                    ? transaction.run(writing -> putAll(read, manner, writing))
                    : transaction.rehearse(writing -> putAll(read, manner, writing));
        } finally {
            turn.unlock();
        }
    }

    /** A row whose summary was read for dates while others could still write; null where there is none. */
    private record Row(String id, ArticleInput input, ReadText summary) {

        static Row of(String id, ArticleInput input) {
            return new Row(id, input, input.summary() == null ? null : new ReadText(input.summary()));
        }

        Plan plan(Article present, BulkManner manner) {
            ArticleDates known = Article.isLive(present) ? present.content().dates() : ArticleDates.NONE;
            ArticleDates derived = manner.derive() ? Derivation.of(input, summary, known) : ArticleDates.NONE;
            ArticleContent content = input.content(
                    Article.keptStatus(present), input.datesOver(known).or(derived));
            return new Plan(id, present, Draft.of(content, present, () -> summary), derived);
        }
    }

    /** What is to become of a row. */
    private record Plan(String id, Article present, Draft draft, ArticleDates derived) {}

    /** What the dates mean takes longest, and every core can help with it. */
    private List<StoredRow> putAll(List<Row> rows, BulkManner manner, Writing writing) {
        Map<String, Article> present = articles.byIds(rows.stream().map(Row::id).toList());
        List<Plan> plans = rows.parallelStream()
                .map(row -> row.plan(present.get(row.id()), manner))
                .toList();
        return plans.stream().map(plan -> keep(plan, manner, writing)).toList();
    }

    private StoredRow keep(Plan plan, BulkManner manner, Writing writing) {
        if (plan.present() != null && plan.present().isDeleted() && !manner.revive()) {
            return StoredRow.of(Outcome.SKIPPED, plan.present(), ArticleDates.NONE);
        }
        ArticleRepository.Kept kept = articles.keep(plan.id(), plan.present(), plan.draft(), writing);
        return StoredRow.of(kept.outcome(), kept.article(), plan.derived());
    }
}

package dev.dateline.article;

import dev.dateline.article.Stored.Outcome;
import dev.dateline.date.text.DateAnnotations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

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
        return putAll(rows, manner, stored -> {});
    }

    /**
     * The same.
     *
     * @param alongside is told what came of the rows before they are committed; what it writes to the database is
     *     committed with them, and what it throws keeps all of them from being stored
     */
    public List<StoredRow> putAll(
            Map<String, ArticleInput> rows, BulkManner manner, Consumer<List<StoredRow>> alongside) {
        turn.lock();
        try {
            List<Row> read = rows.entrySet().parallelStream()
                    .map(row -> Row.of(row.getKey(), row.getValue()))
                    .toList();
            return manner.keep()
                    ? transaction.run(writing -> putAll(read, manner, writing, alongside))
                    : transaction.rehearse(writing -> putAll(read, manner, writing, alongside));
        } finally {
            turn.unlock();
        }
    }

    /**
     * What the archive holds of some ids, by id; tombstones too.
     *
     * @param ids at most some thousands
     */
    public Map<String, KnownArticle> known(Collection<String> ids) {
        return transaction.look(() -> articles.known(ids));
    }

    /** A row whose summary was read for dates while others could still write; null where there is none. */
    private record Row(String id, ArticleInput input, DateAnnotations summary) {

        static Row of(String id, ArticleInput input) {
            return new Row(id, input, input.summary() == null ? null : new DateAnnotations(input.summary()));
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
    private List<StoredRow> putAll(
            List<Row> rows, BulkManner manner, Writing writing, Consumer<List<StoredRow>> alongside) {
        Map<String, Article> present = articles.byIds(rows.stream().map(Row::id).toList());
        List<Plan> plans = rows.parallelStream()
                .map(row -> row.plan(present.get(row.id()), manner))
                .toList();
        List<StoredRow> stored =
                plans.stream().map(plan -> keep(plan, manner, writing)).toList();
        alongside.accept(stored);
        if (manner.keep()) {
            articles.flush(); // before the commit, so that it can be told what a value is to blame for
        }
        return stored;
    }

    private StoredRow keep(Plan plan, BulkManner manner, Writing writing) {
        if (plan.present() != null && plan.present().isDeleted() && !manner.revive()) {
            return StoredRow.of(Outcome.SKIPPED, plan.present(), ArticleDates.NONE);
        }
        ArticleRepository.Kept kept = articles.keep(plan.id(), plan.present(), plan.draft(), writing);
        return StoredRow.of(kept.outcome(), kept.article(), plan.derived());
    }
}

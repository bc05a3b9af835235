package dev.dateline.article.service;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleContent;
import dev.dateline.article.ArticleIdentity;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.BulkOptions;
import dev.dateline.article.BulkWriteResult;
import dev.dateline.article.DateDerivation;
import dev.dateline.article.EditorialDates;
import dev.dateline.article.PendingWrite;
import dev.dateline.article.WriteResult.Outcome;
import dev.dateline.article.storage.ArticleRepository;
import dev.dateline.article.storage.WriteContext;
import dev.dateline.article.storage.WriteTransaction;
import dev.dateline.date.text.DateAnnotations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Stores many articles at once. Whatever returns from here is on disk, as from {@link ArticleService}. */
@ApplicationScoped
public class BulkWriter {

    private final ArticleRepository articles;
    private final WriteTransaction transaction;
    private final Lock batchLock = new ReentrantLock(true); // what several hold ready at a time ends the memory first

    BulkWriter(ArticleRepository articles, WriteTransaction transaction) {
        this.articles = articles;
        this.transaction = transaction;
    }

    /**
     * Stores many articles in one transaction, each as a PUT would, except that date members that a row does not name
     * are kept and that tombstones stay unless they are to be revived.
     *
     * @param rows at most some hundreds, with different ids, since nobody else can write meanwhile
     */
    public List<BulkWriteResult> putAll(Map<String, ArticleInput> rows, BulkOptions manner) {
        return putAll(rows, manner, stored -> {});
    }

    /**
     * The same.
     *
     * @param alongside is told what came of the rows before they are committed; what it writes to the database is
     *     committed with them, and what it throws keeps all of them from being stored
     */
    public List<BulkWriteResult> putAll(
            Map<String, ArticleInput> rows, BulkOptions manner, Consumer<List<BulkWriteResult>> alongside) {
        batchLock.lock();
        try {
            List<ParsedRow> read = rows.entrySet().parallelStream()
                    .map(row -> ParsedRow.of(row.getKey(), row.getValue()))
                    .toList();
            return manner.keep()
                    ? transaction.run(writing -> putAll(read, manner, writing, alongside))
                    : transaction.dryRun(writing -> putAll(read, manner, writing, alongside));
        } finally {
            batchLock.unlock();
        }
    }

    /**
     * What the archive holds of some ids, by id; tombstones too.
     *
     * @param ids at most some thousands
     */
    public Map<String, ArticleIdentity> findIdentities(Collection<String> ids) {
        return transaction.read(() -> articles.findIdentities(ids));
    }

    /** A row whose summary was read for dates while others could still write; null where there is none. */
    private record ParsedRow(String id, ArticleInput input, DateAnnotations summary) {

        static ParsedRow of(String id, ArticleInput input) {
            return new ParsedRow(id, input, input.summary() == null ? null : new DateAnnotations(input.summary()));
        }

        WritePlan plan(Article present, BulkOptions manner) {
            EditorialDates known = Article.isLive(present) ? present.content().dates() : EditorialDates.NONE;
            EditorialDates derived =
                    manner.derive() ? DateDerivation.derive(input, summary, known) : EditorialDates.NONE;
            ArticleContent content = input.content(
                    Article.statusOrDefault(present),
                    input.datesWithDefaults(known).withFallback(derived));
            return new WritePlan(id, present, PendingWrite.of(content, present, () -> summary), derived);
        }
    }

    /** What is to become of a row. */
    private record WritePlan(String id, Article present, PendingWrite draft, EditorialDates derived) {}

    /** What the dates mean takes longest, and every core can help with it. */
    private List<BulkWriteResult> putAll(
            List<ParsedRow> rows, BulkOptions manner, WriteContext writing, Consumer<List<BulkWriteResult>> alongside) {
        Map<String, Article> present =
                articles.findExisting(rows.stream().map(ParsedRow::id).toList());
        List<WritePlan> plans = rows.parallelStream()
                .map(row -> row.plan(present.get(row.id()), manner))
                .toList();
        List<BulkWriteResult> stored =
                plans.stream().map(plan -> store(plan, manner, writing)).toList();
        alongside.accept(stored);
        if (manner.keep()) {
            articles.flush(); // before the commit, so that it can be told what a value is to blame for
        }
        return stored;
    }

    private BulkWriteResult store(WritePlan plan, BulkOptions manner, WriteContext writing) {
        if (plan.present() != null && plan.present().isDeleted() && !manner.revive()) {
            return BulkWriteResult.of(Outcome.SKIPPED, plan.present(), EditorialDates.NONE);
        }
        ArticleRepository.StoredArticle kept = articles.store(plan.id(), plan.present(), plan.draft(), writing);
        return BulkWriteResult.of(kept.outcome(), kept.article(), plan.derived());
    }
}

package dev.dateline.article.service;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
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

/** Stores many articles at once. Everything that a method returns is on disk, as in {@link ArticleService}. */
@ApplicationScoped
public class BulkWriter {

    private final ArticleRepository articles;
    private final ArticleWriter writer;
    private final WriteTransaction transaction;
    private final Lock batchLock = new ReentrantLock(true); // one batch at a time bounds the memory

    BulkWriter(ArticleRepository articles, ArticleWriter writer, WriteTransaction transaction) {
        this.articles = articles;
        this.writer = writer;
        this.transaction = transaction;
    }

    /**
     * Stores many articles in one transaction. Each is stored as by PUT, except that date members which a row does not
     * contain keep their values, and that tombstones stay unless they are to be revived. A row that breaks a rule of
     * the archive is not stored, and its result says why.
     *
     * @param rows the articles by id; a few hundred at most, since the batch blocks all other writers
     */
    public List<BulkWriteResult> putAll(Map<String, ArticleInput> rows, BulkOptions options) {
        return putAll(rows, options, stored -> {});
    }

    /**
     * Stores many articles like {@link #putAll(Map, BulkOptions)}, together with other data.
     *
     * @param alongside receives the results of the rows before they are committed. What it writes to the database is
     *     committed with them; if it throws, none of them is stored
     */
    public List<BulkWriteResult> putAll(
            Map<String, ArticleInput> rows, BulkOptions options, Consumer<List<BulkWriteResult>> alongside) {
        batchLock.lock();
        try {
            List<ParsedRow> read = rows.entrySet().parallelStream()
                    .map(row -> ParsedRow.of(row.getKey(), row.getValue()))
                    .toList();
            return options.keep()
                    ? transaction.run(writing -> putAll(read, options, writing, alongside))
                    : transaction.dryRun(options.dryRun(), writing -> putAll(read, options, writing, alongside));
        } finally {
            batchLock.unlock();
        }
    }

    /**
     * The identities of the articles and tombstones with these ids, by id.
     *
     * @param ids a few thousand at most
     */
    public Map<String, ArticleIdentity> findIdentities(Collection<String> ids) {
        return transaction.read(() -> articles.findIdentities(ids));
    }

    /**
     * A row whose summary is annotated with its dates, which is done before the writer lock is taken.
     *
     * @param summary null where the row has no summary
     */
    private record ParsedRow(String id, ArticleInput input, DateAnnotations summary) {

        static ParsedRow of(String id, ArticleInput input) {
            return new ParsedRow(id, input, input.summary() == null ? null : new DateAnnotations(input.summary()));
        }

        WritePlan plan(Article present, BulkOptions options) {
            EditorialDates known = Article.isLive(present) ? present.content().dates() : EditorialDates.NONE;
            EditorialDates derived =
                    options.derive() ? DateDerivation.derive(input, summary, known) : EditorialDates.NONE;
            ArticleContent content = input.content(
                    Article.statusOrDefault(present),
                    input.datesWithDefaults(known).withFallback(derived));
            return new WritePlan(id, present, PendingWrite.of(content, present, () -> summary), derived);
        }
    }

    /** The planned write of a row. */
    private record WritePlan(String id, Article present, PendingWrite pendingWrite, EditorialDates derived) {}

    /** Stores the rows. Plans them in parallel, since resolving their dates takes most of the time. */
    private List<BulkWriteResult> putAll(
            List<ParsedRow> rows,
            BulkOptions options,
            WriteContext writing,
            Consumer<List<BulkWriteResult>> alongside) {
        Map<String, Article> present =
                articles.findExisting(rows.stream().map(ParsedRow::id).toList());
        List<WritePlan> plans = rows.parallelStream()
                .map(row -> row.plan(present.get(row.id()), options))
                .toList();
        List<BulkWriteResult> stored =
                plans.stream().map(plan -> store(plan, options, writing)).toList();
        alongside.accept(stored);
        if (options.keep()) {
            articles.flush(); // before the commit, so that an error of a value can be told from other failures
        }
        return stored;
    }

    private BulkWriteResult store(WritePlan plan, BulkOptions options, WriteContext writing) {
        if (plan.present() != null && plan.present().isDeleted() && !options.revive()) {
            return BulkWriteResult.of(Outcome.SKIPPED, plan.present(), EditorialDates.NONE);
        }
        try {
            ArticleWriter.WrittenArticle stored = writer.write(plan.id(), plan.present(), plan.pendingWrite(), writing);
            return BulkWriteResult.of(stored.outcome(), stored.article(), plan.derived());
        } catch (Failure e) {
            if (e.kind() != Kind.INVALID) {
                throw e;
            }
            return BulkWriteResult.refused(
                    plan.id(), e.errors()); // it has changed nothing, so the others can be stored
        }
    }
}

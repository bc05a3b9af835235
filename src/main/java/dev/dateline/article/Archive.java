package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
import dev.dateline.date.text.ReadText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The use cases that read and write single articles. Whatever returns from here is on disk; whether searches see it yet
 * is asked of {@link IndexWatch}.
 */
@ApplicationScoped
public class Archive {

    private final ArticleRepository articles;
    private final WriteTransaction transaction;
    private final Revisions revisions;
    private final ObjectMapper json;

    Archive(ArticleRepository articles, WriteTransaction transaction, Revisions revisions, ObjectMapper json) {
        this.articles = articles;
        this.transaction = transaction;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * The article of an id.
     *
     * @param all whether drafts may be seen too
     * @throws Failure of kind MISSING, or GONE when it was deleted and this reader could have known it
     */
    public ArticleView find(String id, boolean all) {
        int opening = revisions.opening();
        Optional<Change> found =
                transaction.look(() -> articles.findByIdOptional(id).map(Change::of));
        Change state = found.orElseThrow(() -> Failure.missing("article", id));
        revisions.awaitDurable(state.revision(), opening);
        if (state.article().isEmpty() && (all || state.wasEverPublic())) {
            throw new Failure(Kind.GONE, "The article '" + id + "' was deleted.");
        }
        return state.article()
                .filter(article -> all || article.status() == Status.PUBLISHED)
                .orElseThrow(() -> Failure.missing("article", id));
    }

    /**
     * Adds an article under its id, or under one made of its title.
     *
     * @param recall what is known of the same request
     * @throws Failure of kind CONFLICT when the given id exists, also as a tombstone
     */
    Stored create(ArticleInput input, JsonNode given, Recall recall) {
        return transaction.run(writing -> {
            Optional<Stored> told = recall.told();
            if (told.isPresent()) {
                return told.get();
            }
            input.id().filter(articles::isTaken).ifPresent(Archive::refuseTaken);
            String id = input.id().orElseGet(() -> freeId(input.title(), given));
            Stored stored = add(id, Draft.of(input.content(Status.PUBLISHED)), writing);
            recall.remember(stored);
            return stored;
        });
    }

    private static void refuseTaken(String id) {
        throw new Failure(
                Kind.CONFLICT,
                "There is, or was, an article '" + id + "'; PUT replaces or revives it.",
                List.of(new Fault(Fault.Place.pointer("/id"), Fault.Code.CONFLICT, "This id is taken.", id)));
    }

    private String freeId(String title, JsonNode given) {
        String slug = Slug.of(title);
        return Slug.free(slug.isEmpty() ? RowHash.of(given, 1) : slug, articles::isTaken);
    }

    /** Makes the article of an id what the input says, whether it exists, existed or not. */
    public Stored put(String id, ArticleInput input, Precondition condition) {
        return transaction.run(writing -> {
            Article present = articles.findById(id);
            condition.check(live(present));
            return store(id, present, input.content(presentStatus(present)), writing);
        });
    }

    /**
     * Changes the members of an article that a JSON merge patch names.
     *
     * @throws Failure of kind MISSING, GONE, STALE, or INVALID when the result breaks a rule
     */
    public Stored patch(String id, JsonNode patch, Precondition condition) {
        return transaction.run(writing -> {
            Article present = existing(id);
            condition.check(live(present));
            ObjectNode writable =
                    json.<ObjectNode>valueToTree(Views.of(present)).retain(ArticleReader.WRITABLE);
            ArticleInput input = ArticleReader.read(MergePatch.apply(writable, patch));
            refuseOtherId(id, input);
            return store(id, present, input.content(present.status()), writing);
        });
    }

    /**
     * Leaves a tombstone.
     *
     * @throws Failure of kind MISSING, GONE or STALE
     */
    public long delete(String id, Precondition condition) {
        return transaction.run(writing -> {
            Article present = existing(id);
            condition.check(live(present));
            present.delete(writing.stamp());
            return writing.changed(present).revision();
        });
    }

    /** A body may name its own article and no other. */
    static void refuseOtherId(String id, ArticleInput input) {
        input.id().filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new Failure(
                    Kind.INVALID,
                    "The body names another article than the address.",
                    List.of(new Fault(
                            Fault.Place.pointer("/id"), Fault.Code.CONFLICT, "An id never changes.", other, id)));
        });
    }

    private Article existing(String id) {
        Article present = articles.findByIdOptional(id).orElseThrow(() -> Failure.missing("article", id));
        if (present.isDeleted()) {
            throw new Failure(Kind.GONE, "The article '" + id + "' was deleted.");
        }
        return present;
    }

    private static OptionalLong live(Article article) {
        return article == null || article.isDeleted() ? OptionalLong.empty() : OptionalLong.of(article.revision());
    }

    private static Status presentStatus(Article article) {
        return article == null || article.isDeleted() ? Status.PUBLISHED : article.status();
    }

    private Stored store(String id, Article present, ArticleContent content, Writing writing) {
        return store(id, present, Draft.of(content), writing);
    }

    /** What an article is to say, and the dates in its summary, which take some time to find. */
    private record Draft(ArticleContent content, Supplier<List<Mention>> mentions) {

        static Draft of(ArticleContent content) {
            return new Draft(content, () -> Mentions.in(content));
        }
    }

    private Stored store(String id, Article present, Draft draft, Writing writing) {
        if (present == null) {
            return add(id, draft, writing);
        }
        if (present.isDeleted()) {
            present.revive(draft.content(), draft.mentions().get(), writing.stamp());
            return writing.stored(Outcome.CREATED, present);
        }
        if (present.content().equals(draft.content())) {
            return Stored.of(Outcome.UNCHANGED, present);
        }
        present.become(draft.content(), draft.mentions().get(), writing.stamp());
        return writing.stored(Outcome.UPDATED, present);
    }

    private Stored add(String id, Draft draft, Writing writing) {
        Article article = new Article(id, draft.content(), draft.mentions().get(), writing.stamp());
        articles.persist(article);
        return writing.stored(Outcome.CREATED, article);
    }

    /**
     * Stores many articles in one transaction, each as a PUT would, except that date members that a row does not name
     * are kept and that tombstones stay unless they are to be revived.
     *
     * @param rows at most some hundreds, with different ids, since nobody else can write meanwhile
     */
    public List<Stored> putAll(Map<String, ArticleInput> rows, BulkManner manner) {
        List<Row> read = rows.entrySet().stream()
                .map(row -> Row.of(row.getKey(), row.getValue()))
                .toList();
        return manner.keep()
                ? transaction.run(writing -> putAll(read, manner, writing))
                : transaction.rehearse(writing -> putAll(read, manner, writing));
    }

    /** A row whose summary was read for dates while others could still write; null where there is none. */
    private record Row(String id, ArticleInput input, ReadText summary) {

        static Row of(String id, ArticleInput input) {
            return new Row(id, input, input.summary() == null ? null : new ReadText(input.summary()));
        }

        Draft draft(Status status, ArticleDates dates) {
            return new Draft(
                    input.content(status, dates), () -> summary == null ? List.of() : Mentions.in(summary, dates));
        }
    }

    private List<Stored> putAll(List<Row> rows, BulkManner manner, Writing writing) {
        Map<String, Article> present = articles.byIds(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> putOne(row, present.get(row.id()), manner, writing))
                .toList();
    }

    private Stored putOne(Row row, Article present, BulkManner manner, Writing writing) {
        if (present != null && present.isDeleted() && !manner.revive()) {
            return new Stored(Outcome.SKIPPED, row.id(), present.revision(), null);
        }
        ArticleDates known = present == null || present.isDeleted()
                ? ArticleDates.NONE
                : present.content().dates();
        ArticleDates derived = manner.derive() ? Derivation.of(row.input(), row.summary(), known) : ArticleDates.NONE;
        ArticleDates dates = row.input().datesOver(known).or(derived);
        return store(row.id(), present, row.draft(presentStatus(present), dates), writing)
                .withDerived(Views.dates(derived));
    }
}

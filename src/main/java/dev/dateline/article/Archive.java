package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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
            Stored stored = add(id, input.content(Status.PUBLISHED), writing);
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
        if (present == null) {
            return add(id, content, writing);
        }
        if (present.isDeleted()) {
            present.revive(content, Mentions.in(content), writing.stamp());
            return writing.stored(Outcome.CREATED, present);
        }
        if (present.content().equals(content)) {
            return Stored.of(Outcome.UNCHANGED, present);
        }
        present.become(content, Mentions.in(content), writing.stamp());
        return writing.stored(Outcome.UPDATED, present);
    }

    private Stored add(String id, ArticleContent content, Writing writing) {
        Article article = new Article(id, content, Mentions.in(content), writing.stamp());
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
        return manner.keep()
                ? transaction.run(writing -> putAll(rows, manner, writing))
                : transaction.rehearse(writing -> putAll(rows, manner, writing));
    }

    private List<Stored> putAll(Map<String, ArticleInput> rows, BulkManner manner, Writing writing) {
        Map<String, Article> present = articles.byIds(rows.keySet());
        return rows.entrySet().stream()
                .map(row -> putOne(row.getKey(), present.get(row.getKey()), row.getValue(), manner, writing))
                .toList();
    }

    private Stored putOne(String id, Article present, ArticleInput input, BulkManner manner, Writing writing) {
        if (present != null && present.isDeleted() && !manner.revive()) {
            return new Stored(Outcome.SKIPPED, id, present.revision(), null);
        }
        ArticleDates known = present == null || present.isDeleted()
                ? ArticleDates.NONE
                : present.content().dates();
        ArticleDates derived = manner.derive() ? Derivation.of(input, known) : ArticleDates.NONE;
        ArticleDates dates = input.datesOver(known).or(derived);
        return store(id, present, input.content(presentStatus(present), dates), writing)
                .withDerived(Views.dates(derived));
    }
}

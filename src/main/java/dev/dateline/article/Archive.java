package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
            Stored stored = keep(id, null, input.content(Status.PUBLISHED), writing);
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
            return keep(id, present, input.content(Article.keptStatus(present)), writing);
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
            return keep(id, present, input.content(present.status()), writing);
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
        return Article.isLive(article) ? OptionalLong.of(article.revision()) : OptionalLong.empty();
    }

    private Stored keep(String id, Article present, ArticleContent content, Writing writing) {
        ArticleRepository.Kept kept = articles.keep(id, present, Draft.of(content, present), writing);
        return Stored.of(kept.outcome(), kept.article());
    }
}

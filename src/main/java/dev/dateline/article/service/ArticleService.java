package dev.dateline.article.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleContent;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewMapper;
import dev.dateline.article.Change;
import dev.dateline.article.PendingWrite;
import dev.dateline.article.Precondition;
import dev.dateline.article.RowHash;
import dev.dateline.article.Slug;
import dev.dateline.article.WriteResult;
import dev.dateline.article.json.ArticleReader;
import dev.dateline.article.json.MergePatch;
import dev.dateline.article.storage.ArticleRepository;
import dev.dateline.article.storage.IndexProgress;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.article.storage.WriteContext;
import dev.dateline.article.storage.WriteTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The use cases that read and write single articles. Everything that a method returns is on disk; {@link IndexProgress}
 * tells whether searches see it yet.
 */
@ApplicationScoped
public class ArticleService {

    private final ArticleRepository articles;
    private final ArticleWriter writer;
    private final WriteTransaction transaction;
    private final RevisionLog revisions;
    private final ObjectMapper json;

    ArticleService(
            ArticleRepository articles,
            ArticleWriter writer,
            WriteTransaction transaction,
            RevisionLog revisions,
            ObjectMapper json) {
        this.articles = articles;
        this.writer = writer;
        this.transaction = transaction;
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * The article with an id.
     *
     * @param all whether the reader may see drafts too
     * @throws Failure of kind MISSING, or GONE when it was deleted and this reader could have seen it before
     */
    public ArticleView find(String id, boolean all) {
        int opening = revisions.databaseEpoch();
        Optional<Change> found =
                transaction.read(() -> articles.findByIdOptional(id).map(Change::of));
        Change state = found.orElseThrow(() -> Failure.notFound("article", id));
        revisions.awaitDurable(state.revision(), opening);
        if (state.article().isEmpty() && (all || state.wasEverPublic())) {
            throw new Failure(Kind.GONE, "The article '" + id + "' was deleted.");
        }
        return state.article()
                .filter(article -> all || article.status() == ArticleStatus.PUBLISHED)
                .orElseThrow(() -> Failure.notFound("article", id));
    }

    /**
     * Creates an article with its id, or with an id created from its title.
     *
     * @param given the body of the request, of which an id is created when the title has no Latin letters or digits
     * @param recorded the record of an earlier request with the same idempotency key
     * @throws Failure of kind CONFLICT when the given id exists, also as a tombstone
     */
    public WriteResult create(ArticleInput input, JsonNode given, IdempotencyRecord recorded) {
        return transaction.run(writing -> {
            Optional<WriteResult> earlier = recorded.stored();
            if (earlier.isPresent()) {
                return earlier.get();
            }
            input.id().filter(articles::isTaken).ifPresent(ArticleService::rejectTakenId);
            String id = input.id().orElseGet(() -> findFreeId(input.title(), given));
            WriteResult stored = store(id, null, input.content(ArticleStatus.PUBLISHED), writing);
            recorded.store(stored);
            return stored;
        });
    }

    private static void rejectTakenId(String id) {
        throw new Failure(
                Kind.CONFLICT,
                "An article with the id '" + id + "' exists or existed; use PUT to replace or revive it.",
                List.of(new ValidationError(
                        ValidationError.Location.pointer("/id"),
                        ValidationError.Code.CONFLICT,
                        "This id is taken.",
                        id)));
    }

    private String findFreeId(String title, JsonNode given) {
        String slug = Slug.of(title);
        return Slug.unique(slug.isEmpty() ? RowHash.of(given, 1) : slug, articles::isTaken);
    }

    /**
     * Creates, replaces or revives the article with an id.
     *
     * @throws Failure of kind STALE when the condition does not hold
     */
    public WriteResult put(String id, ArticleInput input, Precondition condition) {
        return transaction.run(writing -> {
            Article present = articles.findById(id);
            condition.check(liveRevision(present));
            return store(id, present, input.content(Article.statusOrDefault(present)), writing);
        });
    }

    /**
     * Applies a JSON merge patch (RFC 7396) to an article.
     *
     * @throws Failure of kind MISSING, GONE, STALE when the condition does not hold, or INVALID when the result breaks
     *     a rule
     */
    public WriteResult patch(String id, JsonNode patch, Precondition condition) {
        return transaction.run(writing -> {
            Article present = requireExisting(id);
            condition.check(liveRevision(present));
            ObjectNode writable =
                    json.<ObjectNode>valueToTree(ArticleViewMapper.of(present)).retain(ArticleReader.WRITABLE_MEMBERS);
            ArticleInput input = ArticleReader.read(MergePatch.apply(writable, patch));
            requireSameId(id, input);
            return store(id, present, input.content(present.status()), writing);
        });
    }

    /**
     * Deletes an article, which leaves a tombstone.
     *
     * @return the archive's revision of the deletion
     * @throws Failure of kind MISSING, GONE, or STALE when the condition does not hold
     */
    public long delete(String id, Precondition condition) {
        return transaction.run(writing -> {
            Article present = requireExisting(id);
            condition.check(liveRevision(present));
            present.delete(writing.nextStamp());
            return writing.recordChange(present).revision();
        });
    }

    /**
     * Checks that the id in the body, if there is one, is that of the URL.
     *
     * @throws Failure of kind INVALID when it differs
     */
    public static void requireSameId(String id, ArticleInput input) {
        input.id().filter(other -> !other.equals(id)).ifPresent(other -> {
            throw new Failure(
                    Kind.INVALID,
                    "The id in the body differs from the id in the URL.",
                    List.of(new ValidationError(
                            ValidationError.Location.pointer("/id"),
                            ValidationError.Code.CONFLICT,
                            "The id of an article cannot change.",
                            other,
                            id)));
        });
    }

    private Article requireExisting(String id) {
        Article present = articles.findByIdOptional(id).orElseThrow(() -> Failure.notFound("article", id));
        if (present.isDeleted()) {
            throw new Failure(Kind.GONE, "The article '" + id + "' was deleted.");
        }
        return present;
    }

    private static OptionalLong liveRevision(Article article) {
        return Article.isLive(article) ? OptionalLong.of(article.revision()) : OptionalLong.empty();
    }

    private WriteResult store(String id, Article present, ArticleContent content, WriteContext writing) {
        ArticleWriter.WrittenArticle stored = writer.write(id, present, PendingWrite.of(content, present), writing);
        return WriteResult.of(stored.outcome(), stored.article());
    }
}

package dev.dateline.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The changes since a revision, for readers that maintain a copy of the archive. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
class ChangeResource {

    private static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 500)
            .defaultValue(100)
            .description(
                    "The maximum number of changes in a page. A page has fewer when some are hidden from this reader or "
                            + "very long.")
            .example("100");

    private static final String ITEM_PREFIX = "items.";
    private static final String ARTICLE_PREFIX = ITEM_PREFIX + "article.";

    /** The members of a page that {@code fields}, which selects members of articles, does not leave out. */
    private static final List<String> PAGE_MEMBERS = Stream.concat(
                    members(ChangePage.class, "items"),
                    members(ChangeItem.class, "article").map(ITEM_PREFIX::concat))
            .toList();

    private final RevisionLog revisions;
    private final ChangeParameters changeParameters;
    private final ObjectMapper json;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ChangeResource(
            RevisionLog revisions,
            ChangeParameters changeParameters,
            ObjectMapper json,
            HttpServerRequest http,
            HttpHeaders request) {
        this.revisions = revisions;
        this.changeParameters = changeParameters;
        this.json = json;
        this.http = http;
        this.request = request;
    }

    @GET
    @DocumentedQuery({ChangeParameters.class, ChangeResource.class, FieldsParameter.class})
    @ExampleQueries({"since=0&size=3", "since=0&size=3&fields=id,title,dates.published.edtf"})
    @Tag(name = "Changes")
    @Operation(
            operationId = "listChanges",
            summary = "Changes since a revision",
            description =
                    "Changes since a revision, oldest first, each article once at its newest revision. A client that "
                            + "stores `next` and sends it as `since` next time ends up with an exact copy of the "
                            + "archive.")
    @APIResponse(responseCode = "200", ref = "Changes")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "410")
    public Response list() {
        QueryParameterReader parameters = QueryParameterReader.of(http);
        int size = parameters.require(SIZE);
        boolean all = changeParameters.includesDrafts(parameters);
        List<String> fields = FieldsParameter.read(parameters, Map.of());
        long since = changeParameters.since(parameters, null).orElse(0);
        long head = revisions.durableRevision();
        PathPrefix prefix = PathPrefix.of(http);
        String tag = EntityTags.weakTag(revisions.archive(), head, (all ? "any" : "") + prefix.value());
        return EntityTags.respond(
                request,
                tag,
                () -> Response.ok(select(page(since, size, head, all).withPathPrefix(prefix), fields)));
    }

    private static Stream<String> members(Class<? extends Record> type, String except) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(except));
    }

    private Object select(ChangePage page, List<String> fields) {
        if (fields.isEmpty()) {
            return page;
        }
        List<String> paths = new ArrayList<>(PAGE_MEMBERS);
        fields.forEach(path -> paths.add(ARTICLE_PREFIX + path));
        return FieldSelection.of(paths).write(page, json);
    }

    /**
     * Reads one page. Hidden changes are skipped and large ones end a page early, so that a page with fewer than
     * {@code size} changes is not necessarily the last.
     */
    private ChangePage page(long since, int size, long head, boolean all) {
        ChangeBatch changes = revisions.changesAfter(since, size);
        boolean more = changes.upTo() < head;
        List<ChangeItem> items = changes.changes().stream()
                .map(change -> ChangeItem.of(change, all))
                .flatMap(Optional::stream)
                .toList();
        return new ChangePage(revisions.archive(), items, changes.upTo(), more);
    }
}

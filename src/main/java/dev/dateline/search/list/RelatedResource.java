package dev.dateline.search.list;

import dev.dateline.article.ArticleView;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.article.service.ArticleService;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.RelatedResult;
import dev.dateline.search.Searcher;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The articles related to a given one. */
@Path("/api/v1/articles/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
class RelatedResource {

    private static final String REASONS = "reasons";

    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 50)
            .defaultValue(10)
            .description("The maximum number of articles.")
            .example("10");

    private final ArticleService archive;
    private final Searcher searcher;
    private final ReadRequest request;

    RelatedResource(ArticleService archive, Searcher searcher, ReadRequest request) {
        this.archive = archive;
        this.searcher = searcher;
        this.request = request;
    }

    /** The response body. */
    public record RelatedArticles(List<HitView> items) {}

    @GET
    @DocumentedQuery({RelatedResource.class, FieldsParameter.class})
    @Tag(name = "Articles")
    @Operation(
            operationId = "listRelatedArticles",
            summary = "List related articles",
            description = "The articles that have most in common with the given one, and what they have in common.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "RelatedArticles")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response related(String id) {
        QueryParameterReader parameters = request.parameters();
        int size = parameters.require(SIZE);
        FieldSelection fields =
                FieldSelection.of(FieldsParameter.read(parameters, Map.of(REASONS, RelatedResult.Reason.class)));
        parameters.check();
        ArticleView article = archive.find(id, request.hasKey());
        RelatedResult found = searcher.related(article, size);
        return request.respond(
                found.revision(),
                String.valueOf(article.revision()),
                () -> Response.ok(toView(found, request.pathPrefix(), fields)));
    }

    private static RelatedArticles toView(RelatedResult found, PathPrefix prefix, FieldSelection fields) {
        return new RelatedArticles(found.items().stream()
                .map(item -> new HitView(
                        ArticleView.withPathPrefix(item.json(), prefix.value()),
                        Map.of(REASONS, item.reasons()),
                        fields))
                .toList());
    }
}

package dev.dateline.search;

import dev.dateline.article.Archive;
import dev.dateline.article.ArticleView;
import dev.dateline.article.Fields;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
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

/** What to read next. */
@Path("/api/v1/articles/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
class RelatedResource {

    static final Parameter<Integer> SIZE = Parameter.number("size", 1, 50)
            .otherwise(10)
            .says("How many articles at most.")
            .like("10");

    private final Archive archive;
    private final Searcher searcher;
    private final Reading request;

    RelatedResource(Archive archive, Searcher searcher, Reading request) {
        this.archive = archive;
        this.searcher = searcher;
        this.request = request;
    }

    /** The answer. */
    public record RelatedArticles(List<HitCard> items) {}

    @GET
    @Takes(RelatedResource.class)
    @Tag(name = "Articles")
    @Operation(
            operationId = "listRelatedArticles",
            summary = "Articles that have to do with one",
            description = "The articles that share most with one, and what it is that they share.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "RelatedArticles")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response related(String id) {
        Parameters parameters = request.parameters();
        int size = parameters.sure(SIZE);
        parameters.check();
        ArticleView article = archive.find(id, request.hasKey());
        Related found = searcher.related(article, size);
        return request.answer(found.revision(), "", () -> Response.ok(list(found)));
    }

    private static RelatedArticles list(Related found) {
        return new RelatedArticles(found.items().stream()
                .map(item -> new HitCard(item.card(), Map.of("reasons", item.reasons()), Fields.ALL))
                .toList());
    }
}

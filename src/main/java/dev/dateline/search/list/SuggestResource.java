package dev.dateline.search.list;

import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.Completions;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.ListFilters;
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

/** Completions of a typed prefix: titles, names and topics. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
class SuggestResource {

    static final QueryParameter<String> Q = QueryParameter.text("q", 200)
            .description("The prefix of any word of a title or value, ignoring case and accents.")
            .example("tro");
    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 50)
            .defaultValue(10)
            .description("The maximum number of suggestions.")
            .example("10");
    private static final String ARTICLES_PATH = "/api/v1/articles";

    private final Searcher searcher;
    private final ReadRequest request;

    SuggestResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    /** The response body. */
    public record Suggestions(List<SuggestionView> items, Query query) {}

    /**
     * How the prefix was rewritten.
     *
     * @param corrected the prefix that was searched for instead, since nothing has the typed one; else null
     */
    public record Query(String corrected) {}

    @GET
    @DocumentedQuery(SuggestResource.class)
    @ExampleQueries("q=tro")
    @Tag(name = "Articles")
    @Operation(
            operationId = "suggest",
            summary = "Complete a search term",
            description =
                    "Titles, authors, topics, people and places with a word that starts with `q`, most frequent first. "
                            + "Typos are corrected only if nothing starts with `q`, and never in digits; "
                            + "`query.corrected` then shows the corrected prefix.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "Suggestions")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response suggest() {
        QueryParameterReader parameters = request.parameters().acceptingPlaceholders();
        String text = parameters.value(Q).orElse("");
        int size = parameters.require(SIZE);
        parameters.check();
        Completions found = searcher.complete(text, size);
        return request.respond(
                found.revision(),
                "",
                () -> Response.ok(new Suggestions(
                        found.items().stream()
                                .map(item ->
                                        toSuggestion(item, request.pathPrefix().apply(ARTICLES_PATH)))
                                .toList(),
                        new Query(found.corrected()))));
    }

    private static SuggestionView toSuggestion(Completions.Item item, String articlesPath) {
        if (item.field() == null) {
            String path = articlesPath + "/" + item.id();
            return new SuggestionView("title", item.value(), item.count(), item.id(), path, Map.of());
        }
        String kind = item.field().name();
        Map<String, List<String>> params = Map.of(kind, List.of(ListFilters.toParameter(item.value())));
        String link = PageLinks.path(articlesPath, params);
        return new SuggestionView(kind, item.value(), item.count(), null, link, params);
    }
}

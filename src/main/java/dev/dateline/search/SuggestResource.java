package dev.dateline.search;

import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
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

/** Titles, names and topics that begin with what is being typed. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
class SuggestResource {

    static final Parameter<String> Q = Parameter.text("q", 200)
            .says("The beginning of any word of a title or a value, ignoring case and accents.")
            .like("tro");
    static final Parameter<Integer> SIZE = Parameter.number("size", 1, 50)
            .otherwise(10)
            .says("How many suggestions at most.")
            .like("10");
    private static final String ARTICLES = "/api/v1/articles";

    private final Searcher searcher;
    private final Reading request;

    SuggestResource(Searcher searcher, Reading request) {
        this.searcher = searcher;
        this.request = request;
    }

    /** The answer. */
    public record Suggestions(List<Suggestion> items, Query query) {}

    /**
     * What became of the text.
     *
     * @param corrected what was looked for instead, since nothing begins as typed; else null
     */
    public record Query(String corrected) {}

    @GET
    @Takes(SuggestResource.class)
    @Try("q=tro")
    @Tag(name = "Articles")
    @Operation(
            operationId = "suggest",
            summary = "Suggest while somebody types",
            description =
                    "Titles, authors, topics, people and places with a word that begins so, the most used first. Slips are forgiven only where nothing begins so, and never in digits; `query.corrected` then says what was looked for.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "Suggestions")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response suggest() {
        Parameters parameters = request.parameters();
        String text = parameters.value(Q).orElse("");
        int size = parameters.sure(SIZE);
        parameters.check();
        Completions found = searcher.complete(text, size);
        return request.answer(
                found.revision(),
                "",
                () -> Response.ok(new Suggestions(
                        found.items().stream().map(SuggestResource::suggestion).toList(),
                        new Query(found.corrected()))));
    }

    private static Suggestion suggestion(Completions.Item item) {
        if (item.field() == null) {
            return new Suggestion("title", item.value(), item.count(), item.id(), ARTICLES + "/" + item.id());
        }
        String kind = item.field().name();
        String link = PageLinks.to(ARTICLES, Map.of(kind, List.of(ListFilters.asked(item.value()))));
        return new Suggestion(kind, item.value(), item.count(), null, link);
    }
}

package dev.dateline.search.list;

import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completions of a typed prefix: titles, names and topics. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
class SuggestResource {

    static final QueryParameter<String> Q = QueryParameter.text("q", 200)
            .description("Words of a title or value, or their beginnings, in any order, ignoring case and accents.")
            .example("tro");
    static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 50)
            .defaultValue(10)
            .description("The maximum number of suggestions.")
            .example("10");

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
    @DocumentedQuery(
            value = {ListFilters.class, SuggestResource.class},
            without = {"match", "prefix"})
    @ExampleQueries({"q=tro", "q=stalin%20j&about=19XX"})
    @Tag(name = "Articles")
    @Operation(
            operationId = "suggest",
            summary = "Complete a search term",
            description =
                    "Titles, authors, topics, people and places, under the filters, with the words of `q` or words that begin "
                            + "so: first those in this order, then in any order, the most frequent first. As in facets, "
                            + "the values of a field are counted without those selected in it. "
                            + "Where what is found is in fewer than five articles, there follow people known by another form "
                            + "of the name, more frequent values that `q` may be a typo of, and names in texts "
                            + "(`kind` `words`), whose link is a list with `q`. "
                            + "If nothing starts with `q`, typos are corrected, never in digits; "
                            + "`query.corrected` then shows the corrected prefix.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "Suggestions")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response suggest() {
        QueryParameterReader parameters = request.parameters();
        String text = parameters.value(Q).orElse("");
        int size = parameters.require(SIZE);
        ArticleFilter filter = new FilterParameters(parameters, Set.of(Q.name())).read(request.hasKey());
        parameters.check();
        Map<String, List<String>> filters = parameters.supplied();
        filters.keySet().removeAll(Set.of(Q.name(), SIZE.name()));
        ValueLinks links = new ValueLinks(request.pathPrefix(), filters, filter);
        CompletionResult found = searcher.complete(text, filter, size);
        links.checkLength(
                (int) found.items().stream().filter(item -> item.id() == null).count(), LinkBudget.SUGGESTIONS);
        return request.respond(
                found.revision(),
                "",
                () -> Response.ok(new Suggestions(suggestions(found, links), new Query(found.corrected()))));
    }

    private static List<SuggestionView> suggestions(CompletionResult found, ValueLinks links) {
        List<SuggestionView> items =
                found.items().stream().map(item -> toSuggestion(item, links)).toList();
        LinkBudget.SUGGESTIONS.check(items.stream().map(SuggestionView::link), SIZE.name());
        return items;
    }

    private static SuggestionView toSuggestion(CompletionResult.Item item, ValueLinks links) {
        if (item.id() != null) {
            return new SuggestionView(
                    "title", item.value(), item.count(), item.id(), links.toArticle(item.id()), Map.of());
        }
        boolean isInTexts = item.field() == null;
        Map<String, List<String>> params = isInTexts
                ? links.parametersOfText(CompletionResult.asPhrase(item.value()))
                : links.parametersOf(item.field(), item.value());
        String kind = isInTexts ? "words" : item.field().name();
        return new SuggestionView(kind, item.value(), item.count(), null, links.toList(params), params);
    }
}

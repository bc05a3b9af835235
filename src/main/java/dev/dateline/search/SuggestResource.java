package dev.dateline.search;

import dev.dateline.article.Revisions;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameters;
import dev.dateline.http.Validators;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Titles, names and topics that begin with what is being typed. */
@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
class SuggestResource {

    private static final int LONGEST = 200;
    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final String ARTICLES = "/api/v1/articles";

    private final Searcher searcher;
    private final Revisions revisions;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    SuggestResource(Searcher searcher, Revisions revisions, HttpServerRequest http, HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.http = http;
        this.request = request;
    }

    /** The answer. */
    public record Suggestions(List<Suggestion> items) {}

    @GET
    public Response suggest() {
        Parameters parameters = Parameters.of(http);
        String text = parameters.text("q", LONGEST).orElse("");
        int size = parameters.number("size", 1, MOST, USUAL);
        parameters.check();
        Completions found = searcher.complete(text, size);
        String tag = Validators.weakTag(revisions.archive(), found.revision(), "");
        Response.ResponseBuilder response = Validators.isKnown(request, tag)
                ? Response.notModified()
                : Response.ok(new Suggestions(
                        found.items().stream().map(SuggestResource::suggestion).toList()));
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    private static Suggestion suggestion(Completions.Item item) {
        if (item.field() == null) {
            return new Suggestion("title", item.value(), item.count(), item.id(), ARTICLES + "/" + item.id());
        }
        String kind = item.field().name();
        String link = PageLinks.to(ARTICLES, Map.of(kind, List.of(item.value())));
        return new Suggestion(kind, item.value(), item.count(), null, link);
    }
}

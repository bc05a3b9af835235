package dev.dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.storage.RevisionLog;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.conditional.EntityTags;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ExportQueryParameters;
import dev.dateline.security.CurrentUser;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of the latest changes under any filter, for feed readers. */
@Path("/")
class FeedResource {

    private static final String ARTICLES_PATH = "/api/v1/articles";
    private static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 100)
            .defaultValue(20)
            .description("The maximum number of articles in the feed.")
            .example("20");

    private final Searcher searcher;
    private final RevisionLog revisions;
    private final CurrentUser caller;
    private final ObjectMapper json;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    FeedResource(
            Searcher searcher,
            RevisionLog revisions,
            CurrentUser caller,
            ObjectMapper json,
            HttpServerRequest http,
            HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.caller = caller;
        this.json = json;
        this.http = http;
        this.request = request;
    }

    @GET
    @Path("/api/v1/feed.atom")
    @DocumentedQuery({ListFilters.class, FeedResource.class})
    @ExampleQueries("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "getAtomFeed",
            summary = "Atom feed",
            description = "The articles that changed last, under any filter, as Atom (RFC 4287).")
    @APIResponse(responseCode = "200", ref = "AtomFeed")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("application/atom+xml")
    public Response atom() throws IOException {
        return feed(AtomFeed::toBytes);
    }

    @GET
    @Path("/api/v1/feed.json")
    @DocumentedQuery({ListFilters.class, FeedResource.class})
    @ExampleQueries("about=1917")
    @Tag(name = "Feeds")
    @Operation(
            operationId = "getJsonFeed",
            summary = "JSON feed",
            description = "The articles that changed last, under any filter, as JSON Feed 1.1.")
    @APIResponse(responseCode = "200", ref = "JsonFeed")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @Produces("application/feed+json")
    public Response json() throws IOException {
        return feed(feed -> JsonFeed.toJson(feed).toString());
    }

    private Response feed(Function<Feed, Object> form) throws IOException {
        QueryParameterReader parameters = QueryParameterReader.of(http);
        ExportQuery selection = ExportQueryParameters.newest(parameters, caller.hasKey());
        int size = parameters.require(SIZE);
        parameters.check();
        try (ArticleScroll scroll = searcher.scroll(selection)) {
            String tag = EntityTags.weakTag(
                    revisions.archive(), scroll.revision(), PathPrefix.of(http).value());
            Response.ResponseBuilder response = EntityTags.isNotModified(request, tag)
                    ? Response.notModified()
                    : Response.ok(form.apply(feed(articles(scroll, size))));
            return response.header(HttpHeaders.ETAG, tag).build();
        }
    }

    private Feed feed(List<JsonNode> articles) {
        Object host = http.authority() == null ? http.localAddress() : http.authority(); // HTTP/1.0 has none
        String service = http.scheme() + "://" + host + PathPrefix.of(http).value();
        String query = http.query() == null ? "" : "?" + http.query();
        return new Feed(revisions.archive(), service, http.path() + query, ARTICLES_PATH + query, articles);
    }

    private List<JsonNode> articles(ArticleScroll scroll, int size) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        for (byte[] serialized : scroll.next()) {
            if (articles.size() < size) {
                articles.add(json.readTree(serialized));
            }
        }
        return articles;
    }
}

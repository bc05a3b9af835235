package dev.dateline.search;

import dev.dateline.article.Fields;
import dev.dateline.article.FieldsParameter;
import dev.dateline.article.Revisions;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
import dev.dateline.http.Validators;
import dev.dateline.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of articles: search, filter, sort, page. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleListResource {

    private static final List<String> OF_A_HIT = List.of("score", "highlights");

    private final Searcher searcher;
    private final Revisions revisions;
    private final Caller caller;
    private final HttpServerRequest http;
    private final HttpHeaders request;

    ArticleListResource(
            Searcher searcher, Revisions revisions, Caller caller, HttpServerRequest http, HttpHeaders request) {
        this.searcher = searcher;
        this.revisions = revisions;
        this.caller = caller;
        this.http = http;
        this.request = request;
    }

    @GET
    @Takes({ListFilters.class, ListOptions.class, FieldsParameter.class})
    @Try({
        "q=Trotsky&about=1940",
        "about=1917&sort=title",
        "published=201X",
        "q=%22October%20Revolution%22&fields=id,title,dates.about.display"
    })
    @Tag(name = "Articles")
    @Operation(
            operationId = "listArticles",
            summary = "List, search and filter articles",
            description = "The articles that all filters let through, a page at a time.")
    @Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "ArticleList")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response list() {
        Parameters parameters = Parameters.of(http);
        Filter filter = new FilterParameters(parameters).read(caller.hasKey());
        Listing listing = new ListingParameters(parameters).read(filter);
        Fields fields = Fields.of(FieldsParameter.read(parameters, OF_A_HIT));
        parameters.check();
        Hits hits = searcher.search(listing);
        String tag = Validators.weakTag(revisions.archive(), hits.revision(), "");
        Response.ResponseBuilder response =
                Validators.isKnown(request, tag) ? Response.notModified() : page(listing, hits, fields);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    private Response.ResponseBuilder page(Listing listing, Hits hits, Fields fields) {
        ArticleList.Page page = ArticleList.Page.of(listing, hits.total());
        PageLinks links = PageLinks.of(http, listing.page(), page.totalPages());
        ArticleList list = new ArticleList(
                hits.items().stream().map(hit -> new HitCard(hit, fields)).toList(),
                page,
                new ArticleList.Facets(),
                new ArticleList.Query(hits.relaxed(), null, List.of()),
                links);
        return Response.ok(list).header(HttpHeaders.LINK, links.header()).header("X-Total-Count", hits.total());
    }
}

package dev.dateline.search.list;

import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FacetParameters;
import dev.dateline.search.filter.ListFilters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of articles: search, filter, sort, page. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleListResource {

    private final Searcher searcher;
    private final CursorSigner signer;
    private final ReadRequest request;

    ArticleListResource(Searcher searcher, CursorSigner signer, ReadRequest request) {
        this.searcher = searcher;
        this.signer = signer;
        this.request = request;
    }

    @GET
    @DocumentedQuery({
        ListFilters.class,
        ListOrder.class,
        ListOptions.class,
        FacetParameters.class,
        TimelineOptions.class,
        FieldsParameter.class
    })
    @ExampleQueries({
        "q=Trotsky&about=1940",
        "about=1917&sort=title",
        "published=201X&explain=true",
        "facets=author,decade&dateField=about&size=1",
        "q=revolution&timeline=decade&dateField=about&size=1",
        "q=%22October%20Revolution%22&fields=id,title,dates.about.display"
    })
    @Tag(name = "Articles")
    @Operation(
            operationId = "listArticles",
            summary = "List, search and filter articles",
            description = "The articles that match all filters, one page at a time.")
    @APIResponse(responseCode = "200", ref = "ArticleList")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response list() {
        QueryParameterReader parameters = request.parameters();
        ListRequest listRequest = ListRequest.of(parameters, signer, request.hasKey());
        parameters.check();
        SearchResult hits = searcher.search(listRequest.listing());
        return request.respond(hits.revision(), hits.ranking(), () -> page(listRequest, hits));
    }

    private Response.ResponseBuilder page(ListRequest listRequest, SearchResult hits) {
        String next = listRequest.nextCursor(hits, signer);
        ArticleList.Page page = ArticleList.Page.of(listRequest.listing(), hits.total(), next);
        PageLinks links = listRequest.isUnderCursor()
                ? PageLinks.of(
                        request.http(),
                        listRequest.listUrl(PageLinks.path(request.http()), listRequest.filters()),
                        next)
                : numberedLinks(listRequest.listing(), page.totalPages(), next);
        PathPrefix prefix = request.pathPrefix();
        List<HitView> items = hits.items().stream()
                .map(hit -> HitView.of(hit, listRequest.listing(), listRequest.fields(), prefix))
                .toList();
        ArticleList.Query query = new ArticleList.Query(
                hits.isExtended(),
                hits.isExtended() ? hits.holdMost() : null,
                hits.rewrite().corrected(),
                didYouMean(listRequest, hits),
                listRequest.sorted(),
                relaxedFilters(listRequest, hits),
                new ValueSplitter(searcher, listRequest, PageLinks.path(request.http()), request.hasKey())
                        .splitValues());
        TimelineView timeline = hits.timeline()
                .map(counts -> TimelineOptions.view(counts, listRequest, request.http()))
                .orElse(null);
        FacetLinks facetLinks = new FacetLinks(listRequest, PageLinks.path(request.http()));
        return links.toResponse(
                hits.total(), ArticleList.of(items, page, hits.facets(), facetLinks, timeline, query, links));
    }

    private PageLinks numberedLinks(SearchRequest listing, long pages, String nextCursor) {
        long reached = ListOptions.numberedPages(pages, listing.size());
        PageLinks links = PageLinks.of(request.http(), listing.page(), reached);
        return listing.page() == reached && pages > reached ? links.withNextCursor(request.http(), nextCursor) : links;
    }

    private ArticleList.DidYouMean didYouMean(ListRequest listRequest, SearchResult hits) {
        String q = hits.rewrite().alternative();
        if (q == null) {
            return null;
        }
        Map<String, List<String>> filters = new LinkedHashMap<>(listRequest.filters());
        filters.put(ListFilters.Q.name(), List.of(q));
        return new ArticleList.DidYouMean(
                q,
                ListRequest.countHits(searcher, filters, request.hasKey()),
                listRequest.listUrl(PageLinks.path(request.http()), filters));
    }

    private List<ArticleList.RelaxedFilter> relaxedFilters(ListRequest listRequest, SearchResult hits) {
        return hits.total() > 0
                ? List.of()
                : new FilterRelaxation(searcher, listRequest, PageLinks.path(request.http()), request.hasKey())
                        .relaxations();
    }
}

package dev.dateline.search;

import dev.dateline.article.FieldsParameter;
import dev.dateline.http.PageLinks;
import dev.dateline.http.Parameters;
import dev.dateline.http.Takes;
import dev.dateline.http.Try;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of articles: search, filter, sort, page. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
class ArticleListResource {

    private final Searcher searcher;
    private final CursorSigner signer;
    private final Reading request;

    ArticleListResource(Searcher searcher, CursorSigner signer, Reading request) {
        this.searcher = searcher;
        this.signer = signer;
        this.request = request;
    }

    @GET
    @Takes({ListFilters.class, ListOrder.class, ListOptions.class, FacetParameters.class, FieldsParameter.class})
    @Try({
        "q=Trotsky&about=1940",
        "about=1917&sort=title",
        "published=201X&explain=true",
        "facets=author,decade&dateField=about&size=1",
        "q=%22October%20Revolution%22&fields=id,title,dates.about.display"
    })
    @Tag(name = "Articles")
    @Operation(
            operationId = "listArticles",
            summary = "List, search and filter articles",
            description = "The articles that all filters let through, a page at a time.")
    @APIResponse(responseCode = "200", ref = "ArticleList")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response list() {
        Parameters parameters = request.parameters();
        ListRequest asked = ListRequest.of(parameters, signer, request.hasKey());
        parameters.check();
        Hits hits = searcher.search(asked.listing());
        return request.answer(hits.revision(), hits.ranking(), () -> page(asked, hits));
    }

    private Response.ResponseBuilder page(ListRequest asked, Hits hits) {
        String next = asked.nextCursor(hits, signer);
        ArticleList.Page page = ArticleList.Page.of(asked.listing(), hits.total(), next);
        PageLinks links = asked.isUnderCursor()
                ? PageLinks.of(request.http(), asked.link(request.http().path(), asked.filters()), next)
                : numbered(asked.listing(), page.totalPages(), next);
        List<HitCard> items = hits.items().stream()
                .map(hit -> HitCard.of(hit, asked.listing(), asked.fields()))
                .toList();
        ArticleList.Query query =
                new ArticleList.Query(hits.relaxed(), hits.wording().corrected(), relax(asked, hits));
        return links.with(hits.total(), new ArticleList(items, page, hits.facets(), query, links));
    }

    private PageLinks numbered(Listing listing, long pages, String nextCursor) {
        long reached = ListOptions.numbered(pages, listing.size());
        PageLinks links = PageLinks.of(request.http(), listing.page(), reached);
        return listing.page() == reached && pages > reached ? links.goingOnAt(request.http(), nextCursor) : links;
    }

    private List<ArticleList.Relaxation> relax(ListRequest asked, Hits hits) {
        return hits.total() > 0
                ? List.of()
                : new Relaxing(searcher, asked, request.http().path(), request.hasKey()).all();
    }
}

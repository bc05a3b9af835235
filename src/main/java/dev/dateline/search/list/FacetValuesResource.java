package dev.dateline.search.list;

import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.FacetListing;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.ListFilters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All values of a facet, for indexes from A to Z and for pickers. */
@Path("/api/v1/facets/{name}")
@Produces(MediaType.APPLICATION_JSON)
class FacetValuesResource {

    private final Searcher searcher;
    private final CursorSigner signer;
    private final ReadRequest request;

    FacetValuesResource(Searcher searcher, CursorSigner signer, ReadRequest request) {
        this.searcher = searcher;
        this.signer = signer;
        this.request = request;
    }

    @GET
    @DocumentedQuery({ListFilters.class, FacetValuesRequest.class})
    @ExampleQueries({"author", "topic?sort=-count&size=3", "person?startsWith=l&about=19XX"})
    @Tag(name = "Articles")
    @Operation(
            operationId = "listFacetValues",
            summary = "List all values of a facet",
            description = "Every value of a field that articles under the filters have, with their number and the "
                    + "first and last year of their dates in `dateField`. As in a list, the facet ignores its own "
                    + "selected values.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(ref = "IfNoneMatch")
    @APIResponse(responseCode = "200", ref = "FacetValues")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response values(String name) {
        QueryParameterReader parameters = request.parameters();
        FacetValuesRequest valuesRequest = FacetValuesRequest.of(name, parameters, signer, request.hasKey());
        parameters.check();
        FacetListing found = searcher.facetValues(valuesRequest.listing());
        return request.respond(
                found.revision(),
                "",
                () -> Response.ok(page(valuesRequest, found)).header("X-Total-Count", found.matching()));
    }

    private FacetValuesView page(FacetValuesRequest valuesRequest, FacetListing found) {
        ValueLinks links = valuesRequest.links(request.pathPrefix());
        links.checkLength(found.items().size(), LinkBudget.VALUES);
        int size = valuesRequest.listing().size();
        ArticleList.Page page = new ArticleList.Page(
                valuesRequest.isUnderCursor() ? null : 1,
                size,
                found.matching(),
                (found.matching() + size - 1) / size,
                valuesRequest.nextCursor(found, signer));
        List<FacetValuesView.Item> items = found.items().stream()
                .map(item ->
                        FacetValuesView.Item.of(item, valuesRequest.listing().field(), links))
                .toList();
        LinkBudget.VALUES.check(items.stream().map(FacetValuesView.Item::link), "size");
        return new FacetValuesView(items, page, found.distinct(), found.missing());
    }
}

package dev.dateline.search.calendar;

import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.openapi.DocumentedQuery;
import dev.dateline.http.openapi.ExampleQueries;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.Searcher;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import dev.dateline.search.list.ListOptions;
import dev.dateline.search.list.ReadRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The milestones in a year, or in a month of it. */
@Path("/api/v1/anniversaries")
@Produces(MediaType.APPLICATION_JSON)
class AnniversariesResource {

    private final Searcher searcher;
    private final ReadRequest request;

    AnniversariesResource(Searcher searcher, ReadRequest request) {
        this.searcher = searcher;
        this.request = request;
    }

    @GET
    @DocumentedQuery({
        ListFilters.class,
        OccasionParameters.class,
        AnniversaryParameters.class,
        OccasionPageParameters.class,
        FieldsParameter.class
    })
    @ExampleQueries({"year=2027&month=11", "year=2027&milestones=100&role=about"})
    @Tag(name = "Dates")
    @Operation(
            operationId = "getAnniversaries",
            summary = "List the milestones of a year",
            description = "The round anniversaries in a year or in a month of it, by day. `year` is not a filter here.")
    @APIResponse(responseCode = "200", ref = "Anniversaries")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response anniversaries() {
        QueryParameterReader parameters = request.parameters();
        ArticleFilter filter = new FilterParameters(parameters, Set.of("year")).read(request.hasKey());
        OccasionParameters occasion = new OccasionParameters(parameters);
        AnniversaryParameters anniversary = new AnniversaryParameters(parameters, occasion);
        int year = anniversary.year();
        Optional<Integer> month = anniversary.month();
        OccasionPageParameters paging = new OccasionPageParameters(parameters);
        OccasionQuery query = anniversary.query(filter, paging.page(), paging.size());
        AnniversaryGroups groups = new AnniversaryGroups(occasion.fields(), request.pathPrefix());
        parameters.check();
        OccasionResult found = searcher.occasions(query);
        return request.respond(found.revision(), String.valueOf(year), () -> {
            OccasionPage page = OccasionPage.of(query, found);
            PageLinks links = PageLinks.of(
                    request.http(), page.number(), ListOptions.numberedPages(page.totalPages(), page.size()));
            return links.toResponse(
                    page.totalItems(),
                    new Anniversaries(
                            year,
                            month.orElse(null),
                            Anniversaries.days(found.ofDays(), groups),
                            groups.hitViews(found.ofMonths()),
                            page,
                            links));
        });
    }
}

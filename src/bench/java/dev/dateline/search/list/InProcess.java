package dev.dateline.search.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.PageLinks;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.SearchResult;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Runs the queries of HTTP requests against the index in this process. They are parsed and executed in the same way
 * and, if wanted, written as the same JSON except for the links.
 */
@ApplicationScoped
public class InProcess {

    private static final PageLinks NO_LINKS = new PageLinks("", "", null, null);

    private final ArticleIndex index;
    private final CursorSigner signer;
    private final ObjectMapper json;

    InProcess(ArticleIndex index, CursorSigner signer, ObjectMapper json) {
        this.index = index;
        this.signer = signer;
        this.json = json;
    }

    /** Runs a list query, writes the response, and returns its size in bytes. */
    public long write(String path) {
        int mark = path.indexOf('?');
        ListRequest asked =
                ListRequest.of(QueryParameterReader.of(mark < 0 ? "" : path.substring(mark + 1)), signer, false);
        SearchResult hits = index.search(asked.listing());
        List<HitView> items = hits.items().stream()
                .map(hit -> HitView.of(hit, asked.listing(), asked.fields(), PathPrefix.NONE))
                .toList();
        ArticleList.Page page = ArticleList.Page.of(asked.listing(), hits.total(), asked.nextCursor(hits, signer));
        ArticleList.Query query =
                new ArticleList.Query(hits.isExtended(), null, null, null, asked.sorted(), List.of(), List.of());
        try {
            return json.writeValueAsBytes(ArticleList.of(
                            items,
                            page,
                            hits.facets(),
                            new FacetLinks(asked, "/api/v1/articles"),
                            null,
                            query,
                            NO_LINKS))
                    .length;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the query of a path and returns the amount of results, so that the JIT compiler cannot remove it as unused.
     */
    public long ask(String path) {
        int mark = path.indexOf('?');
        String resource = mark < 0 ? path : path.substring(0, mark);
        QueryParameterReader parameters = QueryParameterReader.of(mark < 0 ? "" : path.substring(mark + 1));
        return switch (resource.substring(resource.lastIndexOf('/') + 1)) {
            case "articles" ->
                index.search(ListRequest.of(parameters, signer, false).listing())
                        .total();
            case "timeline" -> index.timeline(timeline(parameters)).revision();
            case "suggest" ->
                index.complete(parameters.require(SuggestResource.Q), parameters.require(SuggestResource.SIZE))
                        .items()
                        .size();
            default -> throw new IllegalArgumentException("the index does not answer this path: " + path);
        };
    }

    private static TimelineQuery timeline(QueryParameterReader parameters) {
        ArticleFilter filter = new FilterParameters(parameters).read(false);
        return new TimelineQuery(
                filter,
                DateParameters.parseRoles(parameters.require(ListFilters.DATE_FIELD)),
                BucketUnit.of(parameters.value("interval").orElseThrow()));
    }
}

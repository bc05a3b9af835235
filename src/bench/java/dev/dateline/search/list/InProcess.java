package dev.dateline.search.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.date.bucket.BucketUnit;
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
 * What is asked over HTTP, put to the index in this process: read in the same way and found in the same way, and, where
 * that is wanted, written as the same JSON but for the links.
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

    /** Asks for a list and writes the answer; says how many bytes it has. */
    public long write(String path) {
        int mark = path.indexOf('?');
        ListRequest asked =
                ListRequest.of(QueryParameterReader.of(mark < 0 ? "" : path.substring(mark + 1)), signer, false);
        SearchResult hits = index.search(asked.listing());
        List<HitView> items = hits.items().stream()
                .map(hit -> HitView.of(hit, asked.listing(), asked.fields()))
                .toList();
        ArticleList.Page page = ArticleList.Page.of(asked.listing(), hits.total(), asked.nextCursor(hits, signer));
        ArticleList.Query query = new ArticleList.Query(hits.isRelaxed(), null, List.of());
        try {
            return json.writeValueAsBytes(new ArticleList(items, page, hits.facets(), query, NO_LINKS)).length;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a path and its query; says how much came back, so that nothing is left out as unused. */
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
            default -> throw new IllegalArgumentException("not from the index: " + path);
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

package dev.dateline.search.list;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.filter.FilterParameters;
import java.util.List;

/** Reads the filters and order of an export or a feed, which accept the same filters as the list. */
public final class ExportQueryParameters {

    private ExportQueryParameters() {}

    /**
     * Reads a query in the order of {@code sort}. Invalid values are recorded as validation errors.
     *
     * @param hasKey whether the caller may request drafts
     */
    public static ExportQuery sorted(QueryParameterReader parameters, boolean hasKey) {
        ArticleFilter filter = new FilterParameters(parameters).read(hasKey);
        return new ExportQuery(filter, new SearchRequestParameters(parameters, parameters).readSort(filter));
    }

    /**
     * Reads a query in the order of changes, newest first. Invalid values are recorded as validation errors.
     *
     * @param hasKey whether the caller may request drafts
     */
    public static ExportQuery newest(QueryParameterReader parameters, boolean hasKey) {
        ArticleFilter filter = new FilterParameters(parameters).read(hasKey);
        return new ExportQuery(filter, List.of(new SortClause(SearchRequest.SortKey.UPDATED, true)));
    }
}

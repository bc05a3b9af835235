package dev.dateline.search.list;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.filter.FilterParameters;
import java.util.List;

/** Reads which articles an export or a feed is to hold: it takes the same filters as the list. */
public final class ExportQueryParameters {

    private ExportQueryParameters() {}

    /**
     * The articles that a request asks for, in the order of {@code sort}. What cannot be read is noted as a fault.
     *
     * @param hasKey whether drafts may be asked for
     */
    public static ExportQuery sorted(QueryParameterReader parameters, boolean hasKey) {
        ArticleFilter filter = new FilterParameters(parameters).read(hasKey);
        return new ExportQuery(filter, new SearchRequestParameters(parameters, parameters).readSort(filter));
    }

    /**
     * The articles that a request asks for, the newest change first.
     *
     * @param hasKey whether drafts may be asked for
     */
    public static ExportQuery newest(QueryParameterReader parameters, boolean hasKey) {
        ArticleFilter filter = new FilterParameters(parameters).read(hasKey);
        return new ExportQuery(filter, List.of(new SortClause(SearchRequest.SortKey.UPDATED, true)));
    }
}

package dev.dateline.search;

import dev.dateline.search.SearchRequest.SortClause;
import java.util.List;

/**
 * A filter and an order, without a limit on the number of articles.
 *
 * @param filter the articles to export
 * @param sort the sort clauses, most significant first; ties are broken by id. Empty when the filter names ids and
 *     their order counts
 */
public record ExportQuery(ArticleFilter filter, List<SortClause> sort) {

    public ExportQuery {
        sort = List.copyOf(sort);
    }
}

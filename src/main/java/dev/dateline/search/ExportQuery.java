package dev.dateline.search;

import dev.dateline.search.SearchRequest.SortClause;
import java.util.List;

/**
 * Which articles, in which order, however many.
 *
 * @param sort what decides first, second …; ties end on the id. Empty where the filter names ids, and their order
 *     counts
 */
public record ExportQuery(ArticleFilter filter, List<SortClause> sort) {

    public ExportQuery {
        sort = List.copyOf(sort);
    }
}

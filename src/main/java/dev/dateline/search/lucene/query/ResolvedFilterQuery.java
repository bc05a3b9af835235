package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.SearchResult.QueryRewrite;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import org.apache.lucene.search.Query;

/**
 * Resolves a filter to the query of all its matches. The text is rewritten as in a list, so that counts and lists
 * agree.
 */
public final class ResolvedFilterQuery {

    private final TextQueryBuilder textQueries;
    private final QueryFallbacks fallbacks;

    public ResolvedFilterQuery(PerLanguageAnalyzer languages) {
        this.textQueries = new TextQueryBuilder(languages);
        this.fallbacks = new QueryFallbacks(languages);
    }

    /** Returns the query as typed or, if that matches too little, a fallback. */
    public Query resolve(RevisionSearcher searcher, ArticleFilter filter) throws IOException {
        if (filter.text().isEmpty()) {
            return build(searcher, filter);
        }
        return fallbacks.resolve(filter.text(), searcher, new QueryFallbacks.Attempt<Query>() {
            @Override
            public Query run(QueryRewrite rewrite) throws IOException {
                return build(searcher, rewrite.applyTo(filter));
            }

            @Override
            public long count(Query query) throws IOException {
                return QueryFallbacks.countFew(query, searcher);
            }
        });
    }

    private Query build(RevisionSearcher searcher, ArticleFilter filter) throws IOException {
        return FilterQueryBuilder.build(filter, textQueries.build(filter, searcher));
    }
}

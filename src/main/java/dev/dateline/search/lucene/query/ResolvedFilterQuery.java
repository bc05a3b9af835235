package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.Optional;
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

    /** Returns the query as typed or, if that matches nothing, the first fallback that does. */
    public Query resolve(RevisionSearcher searcher, ArticleFilter filter) throws IOException {
        Query asTyped = build(searcher, filter);
        if (filter.text().isEmpty()) {
            return asTyped; // there is nothing to rewrite, so nothing needs to be counted
        }
        return fallbacks
                .firstNonEmpty(filter.text(), searcher, rewrite -> {
                    Query query = build(searcher, rewrite.applyTo(filter));
                    return searcher.count(query) > 0 ? Optional.of(query) : Optional.empty();
                })
                .orElse(asTyped);
    }

    private Query build(RevisionSearcher searcher, ArticleFilter filter) throws IOException {
        return FilterQueryBuilder.build(filter, textQueries.build(filter, searcher));
    }
}

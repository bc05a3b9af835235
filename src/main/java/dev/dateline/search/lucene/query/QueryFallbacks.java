package dev.dateline.search.lucene.query;

import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchResult.QueryRewrite;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Returns query rewrites to try when the query finds nothing as typed. */
public final class QueryFallbacks {

    private final SpellCorrector corrector;

    public QueryFallbacks(PerLanguageAnalyzer languages) {
        this.corrector = new SpellCorrector(languages);
    }

    /**
     * Returns the rewrites in the order to try. Spelling correction comes first, because a typo does not mean that
     * fewer words are wanted; then, if the match mode allows it, not all words are required.
     */
    public List<QueryRewrite> rewrites(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        List<QueryRewrite> rewrites = new ArrayList<>();
        Optional<String> corrected = corrector.correct(text.raw(), searcher);
        corrected.ifPresent(words -> rewrites.add(new QueryRewrite(false, words)));
        if (text.match() == MatchMode.AUTO) {
            rewrites.add(new QueryRewrite(true, null));
            corrected.ifPresent(words -> rewrites.add(new QueryRewrite(true, words)));
        }
        return rewrites;
    }
}

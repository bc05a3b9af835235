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

/** How else a question may be meant that finds nothing as it was typed. */
public final class QueryFallbacks {

    private final SpellCorrector corrector;

    public QueryFallbacks(PerLanguageAnalyzer languages) {
        this.corrector = new SpellCorrector(languages);
    }

    /**
     * First with the slips mended, since whoever slips means all words; then, where the match allows it, some of them.
     */
    public List<QueryRewrite> rewrites(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        List<QueryRewrite> wordings = new ArrayList<>();
        Optional<String> corrected = corrector.correct(text.raw(), searcher);
        corrected.ifPresent(words -> wordings.add(new QueryRewrite(false, words)));
        if (text.match() == MatchMode.AUTO) {
            wordings.add(new QueryRewrite(true, null));
            corrected.ifPresent(words -> wordings.add(new QueryRewrite(true, words)));
        }
        return wordings;
    }
}

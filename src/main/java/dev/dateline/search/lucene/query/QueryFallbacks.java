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

    /** Searches with a query as it is or rewritten. */
    public interface Attempt<T> {
        /** Returns the result; empty when nothing is found. */
        Optional<T> run(QueryRewrite rewrite) throws IOException;
    }

    /**
     * Returns the result of the query as typed or, when that finds nothing, of the first rewrite that finds something;
     * empty when none does. Whatever is counted or listed for a query decides here which words it has.
     */
    public <T> Optional<T> firstNonEmpty(Optional<FullTextQuery> text, RevisionSearcher searcher, Attempt<T> attempt)
            throws IOException {
        Optional<T> found = attempt.run(QueryRewrite.NO_REWRITE);
        if (found.isPresent() || text.isEmpty()) {
            return found;
        }
        for (QueryRewrite rewrite : rewrites(text.get(), searcher)) {
            found = attempt.run(rewrite);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the rewrites in the order to try. Spelling correction comes first, because a typo does not mean that
     * fewer words are wanted; then, if the match mode allows it, not all words are required.
     */
    private List<QueryRewrite> rewrites(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        List<QueryRewrite> rewrites = new ArrayList<>();
        Optional<String> corrected = text.isLastWordPrefix()
                ? corrector.correctPrefix(text.raw(), searcher).stream().findFirst()
                : corrector.correct(text.raw(), searcher);
        corrected.ifPresent(words -> rewrites.add(new QueryRewrite(false, words)));
        if (text.match() == MatchMode.AUTO) {
            rewrites.add(new QueryRewrite(true, null));
            corrected.ifPresent(words -> rewrites.add(new QueryRewrite(true, words)));
        }
        return rewrites;
    }
}

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
import org.apache.lucene.search.Query;

/**
 * Decides which words a query is run with. Whatever is counted or listed for a query decides it here.
 *
 * <p>Whether a list goes on with articles that have any of the words depends on the words alone and not on other
 * filters: then the count of a facet's value is what a list filtered by that value finds.
 */
public final class QueryFallbacks {

    /** Where fewer articles have most of the words, the list goes on with those that have any. */
    public static final int FEW_ARTICLES = 20;

    private static final int NEXT_TO_NO_ARTICLES = 5;

    private final TextQueryBuilder textQueries;
    private final SpellCorrector corrector;

    public QueryFallbacks(PerLanguageAnalyzer languages) {
        this.textQueries = new TextQueryBuilder(languages);
        this.corrector = new SpellCorrector(languages);
    }

    /** Searches with a query as it is or rewritten. */
    public interface Attempt<T> {
        /** Returns the result. */
        T run(QueryRewrite rewrite) throws IOException;

        /** Returns the number of articles of a result; it need not be exact from {@link #FEW_ARTICLES} on. */
        long count(T result) throws IOException;
    }

    /**
     * Returns the result of the query as typed, with typos corrected. Where few articles have most of its words, it is
     * that of any of them. A result that finds nothing is that of the query as typed.
     */
    public <T> T resolve(Optional<FullTextQuery> text, RevisionSearcher searcher, Attempt<T> attempt)
            throws IOException {
        if (text.isEmpty()) {
            return attempt.run(QueryRewrite.NO_REWRITE);
        }
        List<QueryRewrite> rewrites = new ArrayList<>(firstRewrites(text.get(), searcher));
        for (QueryRewrite rewrite : rewrites) {
            Optional<T> found = extended(attempt.run(rewrite), rewrite, text.get(), searcher, attempt);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Optional<QueryRewrite> corrected =
                isCorrectedLast(text.get()) ? corrected(text.get(), searcher) : Optional.empty();
        if (corrected.isPresent()) {
            rewrites.add(corrected.get());
            Optional<T> found = extended(attempt.run(corrected.get()), corrected.get(), text.get(), searcher, attempt);
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (text.get().match() == MatchMode.AUTO) {
            for (QueryRewrite rewrite : rewrites) {
                Optional<T> relaxed = relaxed(rewrite, text.get(), searcher, attempt);
                if (relaxed.isPresent()) {
                    return relaxed.get();
                }
            }
        }
        return attempt.run(QueryRewrite.NO_REWRITE);
    }

    /**
     * Returns whether typos are corrected only if nothing is found: in a word that is still being typed, and in prose,
     * of which many words may be unknown.
     */
    private static boolean isCorrectedLast(FullTextQuery text) {
        return text.isLastWordPrefix() || LanguageQuery.isProse(text.parse());
    }

    /**
     * Returns the rewrites to try first: to the nearest words where some are unknown, as a typo does not mean that
     * fewer words are wanted; with what far more frequent words find behind it where the words as typed find next to
     * nothing; and none.
     */
    private List<QueryRewrite> firstRewrites(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        if (isCorrectedLast(text)) {
            return List.of(QueryRewrite.NO_REWRITE);
        }
        Optional<QueryRewrite> corrected = corrected(text, searcher);
        if (corrected.isPresent()) {
            return List.of(corrected.get(), QueryRewrite.NO_REWRITE);
        }
        Optional<String> alternative =
                unlessName(corrector.alternative(text.raw(), searcher, matches(text, searcher)), text, searcher);
        if (alternative.isEmpty()) {
            return List.of(QueryRewrite.NO_REWRITE);
        }
        QueryRewrite offering = QueryRewrite.offering(alternative.get());
        boolean findsNextToNothing =
                MatchCounter.countUpTo(NEXT_TO_NO_ARTICLES, textQueries.build(strict(text), searcher), searcher)
                        < NEXT_TO_NO_ARTICLES;
        return findsNextToNothing ? List.of(QueryRewrite.followedBy(alternative.get()), offering) : List.of(offering);
    }

    /** Returns a result or, where few articles of the archive have most of the words, that of any; empty if empty. */
    private <T> Optional<T> extended(
            T result, QueryRewrite rewrite, FullTextQuery text, RevisionSearcher searcher, Attempt<T> attempt)
            throws IOException {
        long count = attempt.count(result);
        if (text.match() == MatchMode.AUTO && count < FEW_ARTICLES) {
            int inArchive = countFew(textQueries.build(rewrite.applyTo(text), searcher), searcher);
            if (inArchive > 0 && inArchive < FEW_ARTICLES) {
                Optional<T> relaxed = relaxed(rewrite, text, searcher, attempt);
                return relaxed.isPresent() || count == 0 ? relaxed : Optional.of(result);
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(result);
    }

    /** Returns the result of any of the words; empty if many articles of the archive have most of them, or if empty. */
    private <T> Optional<T> relaxed(
            QueryRewrite rewrite, FullTextQuery text, RevisionSearcher searcher, Attempt<T> attempt)
            throws IOException {
        Query strict = textQueries.build(rewrite.applyTo(text), searcher);
        Query relaxed = textQueries.build(rewrite.relax().applyTo(text), searcher);
        if (strict.equals(relaxed) || countFew(strict, searcher) == FEW_ARTICLES) {
            return Optional.empty();
        }
        T result = attempt.run(rewrite.relax());
        return attempt.count(result) == 0 ? Optional.empty() : Optional.of(result);
    }

    /** Returns the number of matches, which is exact below {@link #FEW_ARTICLES}. */
    static int countFew(Query query, RevisionSearcher searcher) throws IOException {
        return MatchCounter.countUpTo(FEW_ARTICLES, query, searcher);
    }

    private Optional<QueryRewrite> corrected(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        Optional<String> corrected = text.isLastWordPrefix()
                ? corrector.correctPrefix(text.raw(), searcher).stream().findFirst()
                : corrector.correct(text.raw(), searcher, matches(text, searcher));
        return unlessName(corrected, text, searcher).map(QueryRewrite::to);
    }

    /** Nothing is corrected in the name of somebody who is known by another form of it. */
    private Optional<String> unlessName(Optional<String> rewritten, FullTextQuery text, RevisionSearcher searcher)
            throws IOException {
        return rewritten.isPresent() && textQueries.isName(text, searcher) ? Optional.empty() : rewritten;
    }

    /** Counts the articles that have most of the words of a text. */
    private SpellCorrector.MatchCount matches(FullTextQuery text, RevisionSearcher searcher) {
        return words ->
                searcher.count(textQueries.build(strict(new FullTextQuery(words, text.match(), false)), searcher));
    }

    private static FullTextQuery strict(FullTextQuery text) {
        return text.match() == MatchMode.ANY
                ? new FullTextQuery(text.raw(), MatchMode.AUTO, text.isLastWordPrefix())
                : text;
    }
}

package dev.dateline.search.lucene.list;

import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.SearchResult.QueryRewrite;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.PointInTimeSearchers;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.QueryFallbacks;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches one page of a list. If the query as typed finds nothing, typos are corrected, and then fewer words are
 * required.
 */
public final class SearchExecutor {

    static {
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE); // the number of terms is limited when the text is parsed
    }

    /** The time limit of one search. */
    public static final Duration MAX_SEARCH_TIME = Duration.ofSeconds(2);

    private final PerLanguageAnalyzer languages;
    private final QueryFallbacks fallbacks;
    private final PointInTimeSearchers pointInTimes;

    public SearchExecutor(PerLanguageAnalyzer languages, PointInTimeSearchers pointInTimes) {
        this.languages = languages;
        this.fallbacks = new QueryFallbacks(languages);
        this.pointInTimes = pointInTimes;
    }

    /**
     * Searches one page. A cursor sorted by relevance continues at its point in time.
     *
     * @throws dev.dateline.Failure of kind UNREADABLE if the cursor does not belong to this list
     */
    public SearchResult search(RevisionSearcher current, SearchRequest listing) throws IOException {
        Optional<SearchAfterPosition> place =
                listing.after().map(after -> SearchAfterPosition.decode(after.position(), listing));
        if (place.isEmpty() || place.get().pointInTime() == 0) {
            return searchWithTimeout(current, listing, place);
        }
        RevisionSearcher pinned = pointInTimes.acquire(place.get().pointInTime());
        try {
            if (!pinned.isOf(listing.filter().statuses())) {
                throw SearchAfterPosition.none();
            }
            return searchWithTimeout(pinned, listing, place);
        } finally {
            pinned.getIndexReader().decRef();
        }
    }

    private SearchResult searchWithTimeout(
            RevisionSearcher shared, SearchRequest listing, Optional<SearchAfterPosition> place) throws IOException {
        RevisionSearcher searcher = shared.withTimeout(MAX_SEARCH_TIME);
        SearchResult hits =
                searchWithFallbacks(new PageSearch(searcher, languages, place, pointInTimes), searcher, listing);
        searcher.throwIfTimedOut();
        return hits;
    }

    private SearchResult searchWithFallbacks(PageSearch page, RevisionSearcher searcher, SearchRequest listing)
            throws IOException {
        if (listing.after().isPresent()) {
            SearchRequest.SearchAfter after = listing.after().get();
            QueryRewrite rewrite = new QueryRewrite(after.relaxed(), after.corrected(), after.keepsTyped(), null);
            return page.build(listing, page.rank(listing, rewrite));
        }
        PageSearch.RankedHits ranked =
                fallbacks.resolve(listing.filter().text(), searcher, new QueryFallbacks.Attempt<>() {
                    @Override
                    public PageSearch.RankedHits run(QueryRewrite rewrite) throws IOException {
                        return page.rank(listing, rewrite);
                    }

                    @Override
                    public long count(PageSearch.RankedHits hits) {
                        return hits.topDocs().totalHits.value;
                    }
                });
        return page.build(listing, ranked);
    }
}

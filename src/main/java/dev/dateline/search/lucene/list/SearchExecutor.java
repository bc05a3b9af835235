package dev.dateline.search.lucene.list;

import dev.dateline.search.FullTextQuery;
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
 * Finds one page of a list. Where the words as typed find nothing, slips are forgiven, and then fewer of them asked
 * for.
 */
public final class SearchExecutor {

    static {
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE); // the terms of a text are counted where it is read
    }

    /** How long one search may take. */
    public static final Duration MAX_SEARCH_TIME = Duration.ofSeconds(2);

    private final PerLanguageAnalyzer languages;
    private final QueryFallbacks fallbacks;
    private final PointInTimeSearchers pointInTimes;

    public SearchExecutor(PerLanguageAnalyzer languages, PointInTimeSearchers pins) {
        this.languages = languages;
        this.fallbacks = new QueryFallbacks(languages);
        this.pointInTimes = pins;
    }

    public SearchResult search(RevisionSearcher current, SearchRequest listing) throws IOException {
        Optional<SearchAfterPosition> place =
                listing.after().map(after -> SearchAfterPosition.decode(after.position(), listing));
        if (place.isEmpty() || place.get().pin() == 0) {
            return searchWithTimeout(current, listing, place);
        }
        RevisionSearcher pinned = pointInTimes.acquire(place.get().pin());
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
        Optional<FullTextQuery> text = listing.filter().text();
        if (text.isEmpty() || listing.after().isPresent()) {
            QueryRewrite wording = listing.after()
                    .map(after -> new QueryRewrite(after.relaxed(), after.corrected()))
                    .orElse(QueryRewrite.NO_REWRITE);
            return page.search(listing, wording);
        }
        Optional<SearchResult> found = page.searchNonEmpty(listing, QueryRewrite.NO_REWRITE);
        if (found.isPresent()) {
            return found.get();
        }
        for (QueryRewrite wording : fallbacks.rewrites(text.get(), searcher)) {
            found = page.searchNonEmpty(listing, wording);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return page.search(listing, QueryRewrite.NO_REWRITE);
    }
}

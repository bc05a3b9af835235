package dev.dateline.search.lucene.list;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.SearchResult;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.SearchResult.QueryRewrite;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.calendar.DateHistogram;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.PointInTimeSearchers;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.facet.FacetCollectorManager;
import dev.dateline.search.lucene.query.ExpandedQuery;
import dev.dateline.search.lucene.query.FilterQueryBuilder;
import dev.dateline.search.lucene.query.PseudoRelevanceFeedback;
import dev.dateline.search.lucene.query.QueryFallbacks;
import dev.dateline.search.lucene.query.SortFactory;
import dev.dateline.search.lucene.query.TextQueryBuilder;
import dev.dateline.search.lucene.query.TieredRanking;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits.Relation;

/** Searches one page of a list, for a query as typed or rewritten. */
final class PageSearch {

    private static final Duration MAX_FEEDBACK_TIME = Duration.ofMillis(200); // a tenth of the time of a search

    private final RevisionSearcher searcher;
    private final PerLanguageAnalyzer languages;
    private final TextQueryBuilder textQueries;
    private final Optional<SearchAfterPosition> searchAfter;
    private final PointInTimeSearchers pointInTimes;

    PageSearch(
            RevisionSearcher searcher,
            PerLanguageAnalyzer languages,
            Optional<SearchAfterPosition> searchAfter,
            PointInTimeSearchers pointInTimes) {
        this.searcher = searcher;
        this.languages = languages;
        this.textQueries = new TextQueryBuilder(languages);
        this.searchAfter = searchAfter;
        this.pointInTimes = pointInTimes;
    }

    /**
     * The best matches of a rewritten query.
     *
     * @param listing the request with the rewritten filter
     * @param query the matches
     * @param ranking the same matches, with the scores to rank by
     * @param withoutFeedback whether there was no time for pseudo-relevance feedback
     * @param mostWords the matches that have most of the words, which stand first; null when the list is not relaxed
     */
    record RankedHits(
            SearchRequest listing,
            QueryRewrite rewrite,
            Query query,
            Query ranking,
            boolean withoutFeedback,
            Query mostWords,
            TopFieldDocs topDocs) {}

    /** Returns the best matches for a rewritten query. */
    RankedHits rank(SearchRequest searchRequest, QueryRewrite rewrite) throws IOException {
        ArticleFilter filter = rewrite.applyTo(searchRequest.filter());
        SearchRequest listing = new SearchRequest(
                filter,
                searchRequest.sort(),
                searchRequest.page(),
                searchRequest.size(),
                searchRequest.after(),
                searchRequest.include());
        Query query = query(filter);
        PseudoRelevanceFeedback.Ranking feedback = rankWithFeedback(query, listing);
        Query ranking = feedback.query();
        Query mostWords = rewrite.relaxed() ? query(rewrite.tighten().applyTo(searchRequest.filter())) : null;
        List<Query> tiers = new ArrayList<>();
        if (rewrite.keepsTyped()) {
            tiers.add(query(searchRequest.filter()));
        }
        if (mostWords != null) {
            tiers.add(mostWords);
        }
        if (tiers.isEmpty()) {
            return new RankedHits(
                    listing,
                    rewrite,
                    query,
                    ranking,
                    feedback.gaveWay(),
                    null,
                    topDocs(listing, ranking, sort(listing)));
        }
        TieredRanking tiered = new TieredRanking(tiers);
        Query ordered = tiered.applyTo(ranking, filter.text().orElseThrow());
        Sort sort = tiered.applyTo(sort(listing), searchRequest.sort()).rewrite(searcher);
        return new RankedHits(
                listing, rewrite, query, ordered, feedback.gaveWay(), mostWords, topDocs(listing, ordered, sort));
    }

    /** A list is ranked in the same way on all its pages, however much time there is for each. */
    private PseudoRelevanceFeedback.Ranking rankWithFeedback(Query query, SearchRequest listing) throws IOException {
        if (searchAfter.isPresent() && searchAfter.get().withoutFeedback()) {
            return new PseudoRelevanceFeedback.Ranking(ExpandedQuery.of(query, List.of()), true);
        }
        Duration budget = searchAfter.isPresent() ? SearchExecutor.MAX_SEARCH_TIME : MAX_FEEDBACK_TIME;
        return new PseudoRelevanceFeedback(searcher, languages, budget).rerank(query, listing.filter(), listing.sort());
    }

    private static Sort sort(SearchRequest listing) {
        return SortFactory.create(listing.sort());
    }

    /** Returns the page that has the best matches. */
    SearchResult build(SearchRequest searchRequest, RankedHits ranked) throws IOException {
        SearchRequest listing = ranked.listing();
        QueryRewrite rewrite = ranked.rewrite();
        Map<ArticleFilter, List<FacetRequest>> facets =
                FacetCollectorManager.byFilter(searchRequest.include().facets());
        FacetCollectorManager here =
                new FacetCollectorManager(searcher, facets.getOrDefault(searchRequest.filter(), List.of()));
        facets.remove(searchRequest.filter());
        long total = countTotal(ranked.topDocs(), ranked.query(), here);
        Map<String, FacetCounts> counted = new LinkedHashMap<>(here.results());
        for (Map.Entry<ArticleFilter, List<FacetRequest>> others : facets.entrySet()) {
            FacetCollectorManager there = new FacetCollectorManager(searcher, others.getValue());
            there.count(query(rewrite.applyTo(others.getKey())));
            counted.putAll(there.results());
        }
        List<ScoreDoc> docs = pageDocs(listing, ranked.ranking(), ranked.topDocs());
        List<SearchResult.Hit> items = new HitBuilder(searcher, ranked.ranking(), listing, languages).build(docs);
        Long holdMost = ranked.mostWords() == null ? null : (long) searcher.count(ranked.mostWords());
        return new SearchResult(
                total,
                items,
                rewrite,
                holdMost,
                searcher.revision(),
                listing.filter().text().isEmpty() ? "" : searcher.rankingKey(),
                inRequestOrder(searchRequest, counted),
                timeline(searchRequest, ranked),
                nextPosition(listing, total, docs, ranked.withoutFeedback()));
    }

    /** Counts the timeline over the same words as the list, whatever else its filter has. */
    private Optional<Timeline> timeline(SearchRequest searchRequest, RankedHits ranked) throws IOException {
        if (searchRequest.include().timeline().isEmpty()) {
            return Optional.empty();
        }
        TimelineQuery requested = searchRequest.include().timeline().get();
        Query filter = requested.filter().equals(searchRequest.filter())
                ? ranked.query()
                : query(ranked.rewrite().applyTo(requested.filter()));
        return Optional.of(DateHistogram.count(searcher, filter, requested));
    }

    private static Map<String, FacetCounts> inRequestOrder(SearchRequest listing, Map<String, FacetCounts> counted) {
        Map<String, FacetCounts> ordered = new LinkedHashMap<>();
        listing.include().facets().forEach(facet -> ordered.put(facet.name(), counted.get(facet.name())));
        return ordered;
    }

    private Query query(ArticleFilter filter) throws IOException {
        return searcher.rewrite(FilterQueryBuilder.build(filter, textQueries.build(filter, searcher)));
    }

    /**
     * Returns the total number of matches. The search for the best documents stops early, so that the total is counted
     * separately, without scores.
     */
    private long countTotal(TopFieldDocs top, Query query, FacetCollectorManager facets) throws IOException {
        if (!facets.isEmpty()) {
            return facets.count(query);
        }
        return top.totalHits.relation == Relation.EQUAL_TO ? top.totalHits.value : searcher.count(query);
    }

    private TopFieldDocs topDocs(SearchRequest listing, Query query, Sort sort) throws IOException {
        boolean asGiven = listing.sort().isEmpty();
        int requested = asGiven
                ? listing.filter().ids().orElseThrow().size()
                : (searchAfter.isPresent() ? 1 : listing.page()) * listing.size();
        int maxHits = Math.max(1, Math.min(requested, searcher.getIndexReader().maxDoc()));
        FieldDoc after = searchAfter.map(SearchAfterPosition::doc).orElse(null);
        int exactBelow = Math.max(maxHits, QueryFallbacks.FEW_ARTICLES);
        return searcher.search(query, new TopFieldCollectorManager(sort, maxHits, after, exactBelow));
    }

    private List<ScoreDoc> pageDocs(SearchRequest listing, Query query, TopFieldDocs top) throws IOException {
        boolean asGiven = listing.sort().isEmpty();
        int from = asGiven || searchAfter.isPresent()
                ? 0
                : Math.min((listing.page() - 1) * listing.size(), top.scoreDocs.length);
        List<ScoreDoc> docs = List.of(top.scoreDocs).subList(from, top.scoreDocs.length);
        if (asGiven) {
            docs = inRequestedOrder(docs, listing);
        }
        if (!asGiven && listing.sort().get(0).key() == SortKey.RELEVANCE) {
            docs.forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        } else if (listing.filter().text().isPresent()) {
            TopFieldCollector.populateScores(docs.toArray(ScoreDoc[]::new), searcher, query);
        }
        return docs;
    }

    /**
     * Returns the position after this page, or null on the last page. A full page may be the last one; an empty page
     * then follows.
     */
    private String nextPosition(SearchRequest listing, long total, List<ScoreDoc> docs, boolean withoutFeedback)
            throws IOException {
        if (docs.size() < listing.size()) {
            return null;
        }
        if (listing.sort().isEmpty()) {
            List<String> ids = listing.filter().ids().orElseThrow();
            List<ScoreDoc> last = docs.subList(docs.size() - 1, docs.size());
            int taken = ids.indexOf(DocValuesReader.readIds(searcher, last).get(0)) + 1;
            return taken < ids.size() ? new SearchAfterPosition(null, taken, 0, false).encode() : null;
        }
        if (searchAfter.isEmpty() && (long) listing.page() * listing.size() >= total) {
            return null;
        }
        long pin = listing.isByRelevance() ? pointInTimes.record(searcher) : 0;
        return new SearchAfterPosition((FieldDoc) docs.get(docs.size() - 1), 0, pin, withoutFeedback).encode();
    }

    /** Orders hits as the requested ids are ordered, for lists without a sort order. */
    private List<ScoreDoc> inRequestedOrder(List<ScoreDoc> docs, SearchRequest listing) throws IOException {
        int skipped = searchAfter.map(SearchAfterPosition::processedIds).orElse(0);
        List<String> ids = listing.filter().ids().orElseThrow();
        Map<ScoreDoc, Integer> order = new LinkedHashMap<>();
        List<String> found = DocValuesReader.readIds(searcher, docs);
        for (int i = 0; i < docs.size(); i++) {
            order.put(docs.get(i), ids.indexOf(found.get(i)));
        }
        long before = searchAfter.isPresent() ? 0 : (long) (listing.page() - 1) * listing.size();
        return docs.stream()
                .filter(doc -> order.get(doc) >= skipped)
                .sorted(Comparator.comparing(order::get))
                .skip(before)
                .limit(listing.size())
                .toList();
    }
}

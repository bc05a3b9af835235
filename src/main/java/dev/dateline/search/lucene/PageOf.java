package dev.dateline.search.lucene;

import dev.dateline.search.FacetQuery;
import dev.dateline.search.FacetValue;
import dev.dateline.search.Filter;
import dev.dateline.search.Hits;
import dev.dateline.search.Hits.Wording;
import dev.dateline.search.Listing;
import dev.dateline.search.Listing.Key;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits.Relation;

/** A page of a list, for words as typed or as they were changed to find something. */
final class PageOf {

    private final RevisionSearcher searcher;
    private final Languages languages;
    private final TextQueries texts;
    private final Optional<Positions> place;
    private final Pins pins;

    PageOf(RevisionSearcher searcher, Languages languages, Optional<Positions> place, Pins pins) {
        this.searcher = searcher;
        this.languages = languages;
        this.texts = new TextQueries(languages);
        this.place = place;
        this.pins = pins;
    }

    /**
     * The best of what a wording finds.
     *
     * @param listing what was asked for, in this wording
     * @param query what is found
     * @param ranking the same, in order
     */
    private record Ranked(Listing listing, Wording wording, Query query, Query ranking, TopFieldDocs top) {}

    /** A page, which may be empty. */
    Hits of(Listing asked, Wording wording) throws IOException {
        return hits(asked, ranked(asked, wording));
    }

    /** A page of a list that has anything on any; nothing is counted in vain. */
    Optional<Hits> ofAny(Listing asked, Wording wording) throws IOException {
        Ranked ranked = ranked(asked, wording);
        return ranked.top().totalHits.value == 0 ? Optional.empty() : Optional.of(hits(asked, ranked));
    }

    private Ranked ranked(Listing asked, Wording wording) throws IOException {
        Filter filter = wording.of(asked.filter());
        Listing listing = new Listing(filter, asked.sort(), asked.page(), asked.size(), asked.after(), asked.extras());
        Query query = query(filter);
        Query ranking = new Feedback(searcher, languages).on(query, filter, listing.sort());
        return new Ranked(listing, wording, query, ranking, top(listing, ranking));
    }

    private Hits hits(Listing asked, Ranked ranked) throws IOException {
        Listing listing = ranked.listing();
        Wording wording = ranked.wording();
        Map<Filter, List<FacetQuery>> facets =
                FacetCounts.byFilter(asked.extras().facets());
        FacetCounts here = new FacetCounts(searcher, facets.getOrDefault(asked.filter(), List.of()));
        facets.remove(asked.filter());
        long total = total(ranked.top(), ranked.query(), here);
        Map<String, List<FacetValue>> counted = new LinkedHashMap<>(here.values());
        for (Map.Entry<Filter, List<FacetQuery>> others : facets.entrySet()) {
            FacetCounts there = new FacetCounts(searcher, others.getValue());
            there.count(query(wording.of(others.getKey())));
            counted.putAll(there.values());
        }
        List<ScoreDoc> docs = docs(listing, ranked.ranking(), ranked.top());
        List<Hits.Hit> items = new Found(searcher, ranked.ranking(), listing, languages).hits(docs);
        String next = next(listing, total, docs);
        String state = listing.filter().text().isEmpty() ? "" : searcher.ranking();
        return new Hits(total, items, wording, searcher.revision(), state, inOrder(asked, counted), next);
    }

    private static Map<String, List<FacetValue>> inOrder(Listing listing, Map<String, List<FacetValue>> counted) {
        Map<String, List<FacetValue>> ordered = new LinkedHashMap<>();
        listing.extras().facets().forEach(facet -> ordered.put(facet.name(), counted.get(facet.name())));
        return ordered;
    }

    private Query query(Filter filter) throws IOException {
        Query words = filter.text()
                .map(text -> texts.of(text, text.match(), searcher.textFields()))
                .orElse(null);
        return searcher.rewrite(Queries.of(filter, words));
    }

    /** Finding the best looks at no more articles than it must; how many there are is counted apart, without scores. */
    private long total(TopFieldDocs top, Query query, FacetCounts facets) throws IOException {
        if (!facets.isEmpty()) {
            return facets.count(query);
        }
        return top.totalHits.relation == Relation.EQUAL_TO ? top.totalHits.value : searcher.count(query);
    }

    private TopFieldDocs top(Listing listing, Query query) throws IOException {
        boolean asGiven = listing.sort().isEmpty();
        int wanted = asGiven
                ? listing.filter().ids().orElseThrow().size()
                : (place.isPresent() ? 1 : listing.page()) * listing.size();
        int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
        FieldDoc after = place.map(Positions::doc).orElse(null);
        return searcher.search(query, new TopFieldCollectorManager(Orders.of(listing.sort()), most, after, most));
    }

    private List<ScoreDoc> docs(Listing listing, Query query, TopFieldDocs top) throws IOException {
        boolean asGiven = listing.sort().isEmpty();
        int from = asGiven || place.isPresent()
                ? 0
                : Math.min((listing.page() - 1) * listing.size(), top.scoreDocs.length);
        List<ScoreDoc> docs = List.of(top.scoreDocs).subList(from, top.scoreDocs.length);
        if (asGiven) {
            docs = asGiven(docs, listing);
        }
        if (!asGiven && listing.sort().get(0).key() == Key.RELEVANCE) {
            docs.forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        } else if (listing.filter().text().isPresent()) {
            TopFieldCollector.populateScores(docs.toArray(ScoreDoc[]::new), searcher, query);
        }
        return docs;
    }

    /** Where to go on. A full page may be the last one: then there is one more, which is empty. */
    private String next(Listing listing, long total, List<ScoreDoc> docs) throws IOException {
        if (docs.size() < listing.size()) {
            return null;
        }
        if (listing.sort().isEmpty()) {
            List<String> ids = listing.filter().ids().orElseThrow();
            List<ScoreDoc> last = docs.subList(docs.size() - 1, docs.size());
            int taken = ids.indexOf(Columns.ids(searcher, last).get(0)) + 1;
            return taken < ids.size() ? new Positions(null, taken, 0).encoded() : null;
        }
        if (place.isEmpty() && (long) listing.page() * listing.size() >= total) {
            return null;
        }
        long pin = listing.isByRelevance() ? pins.keep(searcher) : 0;
        return new Positions((FieldDoc) docs.get(docs.size() - 1), 0, pin).encoded();
    }

    /** Without an order of its own, a list of ids is shown in theirs. */
    private List<ScoreDoc> asGiven(List<ScoreDoc> docs, Listing listing) throws IOException {
        int skipped = place.map(Positions::taken).orElse(0);
        List<String> ids = listing.filter().ids().orElseThrow();
        Map<ScoreDoc, Integer> order = new LinkedHashMap<>();
        List<String> found = Columns.ids(searcher, docs);
        for (int i = 0; i < docs.size(); i++) {
            order.put(docs.get(i), ids.indexOf(found.get(i)));
        }
        long before = place.isPresent() ? 0 : (long) (listing.page() - 1) * listing.size();
        return docs.stream()
                .filter(doc -> order.get(doc) >= skipped)
                .sorted(Comparator.comparing(order::get))
                .skip(before)
                .limit(listing.size())
                .toList();
    }
}

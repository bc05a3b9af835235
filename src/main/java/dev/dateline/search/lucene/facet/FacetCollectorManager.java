package dev.dateline.search.lucene.facet;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.SearchResult.FacetCounts;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts several facets of the same articles in one pass. */
public final class FacetCollectorManager implements CollectorManager<Collector, Void> {

    private final RevisionSearcher searcher;
    private final Map<String, FacetCounter> facets = new LinkedHashMap<>();
    private long articleCount;

    public FacetCollectorManager(RevisionSearcher searcher, List<FacetRequest> queries) throws IOException {
        this.searcher = searcher;
        for (FacetRequest query : queries) {
            facets.put(
                    query.name(),
                    query.yearBucket().isPresent()
                            ? new YearFacetCounter(query)
                            : new TermFacetCounter(query, searcher.facetOrdinals(query.name())));
        }
    }

    /** Groups facets by the filter that they are counted under. */
    public static Map<ArticleFilter, List<FacetRequest>> byFilter(List<FacetRequest> queries) {
        Map<ArticleFilter, List<FacetRequest>> groups = new LinkedHashMap<>();
        queries.forEach(query -> groups.computeIfAbsent(query.filter(), filter -> new ArrayList<>())
                .add(query));
        return groups;
    }

    /** Returns whether there are no facets to count. */
    public boolean isEmpty() {
        return facets.isEmpty();
    }

    /** Counts the facet values of a query's matches and returns the number of matches. */
    public long count(Query query) throws IOException {
        searcher.search(new ConstantScoreQuery(query), this);
        return articleCount;
    }

    /** Returns the counted values by the name of the facet. */
    public Map<String, FacetCounts> results() throws IOException {
        Map<String, FacetCounts> results = new LinkedHashMap<>();
        for (Map.Entry<String, FacetCounter> facet : facets.entrySet()) {
            results.put(facet.getKey(), facet.getValue().result(articleCount));
        }
        return results;
    }

    @Override
    public Collector newCollector() {
        return new FacetCollector(); // a single collector is safe: searches run in one thread
    }

    @Override
    public Void reduce(Collection<Collector> collectors) {
        return null;
    }

    private final class FacetCollector implements Collector {
        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            List<FacetCounter.LeafFacetCounter> leaves = new ArrayList<>();
            for (FacetCounter facet : facets.values()) {
                leaves.add(facet.leafCounter(context));
            }
            FacetCounter.LeafFacetCounter[] all = leaves.toArray(FacetCounter.LeafFacetCounter[]::new);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counting needs no scores
                }

                @Override
                public void collect(int doc) throws IOException {
                    articleCount++;
                    for (FacetCounter.LeafFacetCounter leaf : all) {
                        leaf.count(doc);
                    }
                }
            };
        }
    }
}

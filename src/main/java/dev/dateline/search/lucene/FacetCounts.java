package dev.dateline.search.lucene;

import dev.dateline.search.FacetQuery;
import dev.dateline.search.FacetValue;
import dev.dateline.search.Filter;
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

/** Counts some facets of the same articles in one pass. */
final class FacetCounts implements CollectorManager<Collector, Void> {

    private final RevisionSearcher searcher;
    private final Map<String, FacetCount> facets = new LinkedHashMap<>();
    private long articles;

    FacetCounts(RevisionSearcher searcher, List<FacetQuery> queries) throws IOException {
        this.searcher = searcher;
        for (FacetQuery query : queries) {
            facets.put(
                    query.name(),
                    query.span().isPresent()
                            ? new YearCount(query)
                            : new ValueCount(query, searcher.values(query.name())));
        }
    }

    /** Facets by the filter that they are counted under. */
    static Map<Filter, List<FacetQuery>> byFilter(List<FacetQuery> queries) {
        Map<Filter, List<FacetQuery>> groups = new LinkedHashMap<>();
        queries.forEach(query -> groups.computeIfAbsent(query.filter(), filter -> new ArrayList<>())
                .add(query));
        return groups;
    }

    boolean isEmpty() {
        return facets.isEmpty();
    }

    /** Counts what a query finds, and says how many articles that was. */
    long count(Query query) throws IOException {
        searcher.search(new ConstantScoreQuery(query), this);
        return articles;
    }

    Map<String, List<FacetValue>> values() throws IOException {
        Map<String, List<FacetValue>> values = new LinkedHashMap<>();
        for (Map.Entry<String, FacetCount> facet : facets.entrySet()) {
            values.put(facet.getKey(), facet.getValue().values());
        }
        return values;
    }

    @Override
    public Collector newCollector() {
        return new Counting(); // only one: searches run in one thread
    }

    @Override
    public Void reduce(Collection<Collector> collectors) {
        return null;
    }

    private final class Counting implements Collector {
        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            List<FacetCount.Leaf> leaves = new ArrayList<>();
            for (FacetCount facet : facets.values()) {
                leaves.add(facet.leaf(context));
            }
            FacetCount.Leaf[] all = leaves.toArray(FacetCount.Leaf[]::new);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counting needs no scores
                }

                @Override
                public void collect(int doc) throws IOException {
                    articles++;
                    for (FacetCount.Leaf leaf : all) {
                        leaf.count(doc);
                    }
                }
            };
        }
    }
}

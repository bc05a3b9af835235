package dev.dateline.search.lucene.facet;

import dev.dateline.search.FacetListing;
import dev.dateline.search.FacetListing.Position;
import dev.dateline.search.FacetRequest.Order;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.facet.ValueCounts.CountedValue;
import dev.dateline.search.lucene.query.ResolvedFilterQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;

/**
 * Lists all values of a field, one part after the other. Each part counts the articles once, and visits them once more
 * for the years of its values.
 */
public final class FacetValueSearch {

    private static final BytesRef AFTER_ANY_TEXT = new BytesRef(new byte[] {(byte) 0xFF}); // never occurs in UTF-8

    private final ResolvedFilterQuery filterQuery;

    public FacetValueSearch(PerLanguageAnalyzer languages) {
        this.filterQuery = new ResolvedFilterQuery(languages);
    }

    /** Returns a part of the values. */
    public FacetListing search(RevisionSearcher searcher, FacetListing.Request query) throws IOException {
        FacetOrdinals values = searcher.facetOrdinals(query.field().name());
        ValueCounts counts = new ValueCounts(query.field().name(), values);
        MatchingDocs articles = new MatchingDocs(searcher, filterQuery.resolve(searcher, query.filter()));
        long total = articles.visitLeaves(counts::documentCounter);
        Selection selection = new Selection(query, values, counts);
        long distinct = 0;
        int at = 0;
        while (at < counts.size()) {
            CountedValue value = counts.at(at);
            at = value.next();
            if (counts.isListed(value)) {
                distinct++;
                selection.add(value);
            }
        }
        List<CountedValue> part = selection.part();
        ValueYears years = new ValueYears(query.field().name(), values, part);
        if (!part.isEmpty()) {
            articles.visitLeaves(segment -> years.leafReader(segment, query.roles()));
        }
        List<FacetListing.Item> items = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            String spelling = counts.spelling(part.get(i));
            items.add(new FacetListing.Item(
                    spelling, counts.label(spelling), part.get(i).count(), years.first(i), years.last(i)));
        }
        Optional<Position> next = selection.hasMore()
                ? Optional.of(new Position(
                        counts.normalized(part.get(part.size() - 1)),
                        part.get(part.size() - 1).count()))
                : Optional.empty();
        return new FacetListing(
                items, selection.matching, distinct, total - counts.articlesWithValue(), next, searcher.revision());
    }

    /** Selects the values of a part. */
    private static final class Selection {

        private final ValueCounts counts;
        private final String prefix;
        private final int size;
        private final int from;
        private final int to;
        private final CountedValue after;
        private final Comparator<CountedValue> order;
        private final PriorityQueue<CountedValue> worstFirst;
        private long matching;

        Selection(FacetListing.Request query, FacetOrdinals values, ValueCounts counts) throws IOException {
            this.counts = counts;
            this.prefix = normalizedPrefix(query.startsWith());
            BytesRef first = new BytesRef(prefix);
            this.size = query.size();
            this.from = values.lowerBound(first, new BytesRef());
            this.to = values.lowerBound(first, AFTER_ANY_TEXT);
            this.order = query.order() == Order.COUNT ? CountedValue.BY_COUNT : CountedValue.BY_VALUE;
            this.worstFirst = new PriorityQueue<>(order.reversed());
            this.after = query.after().isPresent() ? position(query.after().get(), values) : null;
        }

        /** The values that begin with "de " do not all begin with "de". */
        private static String normalizedPrefix(String text) {
            String prefix = KeywordNormalizer.normalize(text);
            boolean isWord = !prefix.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
            return isWord && !prefix.endsWith(" ") ? prefix + " " : prefix;
        }

        /** The value need not occur any longer: what follows it does not depend on that. */
        private static CountedValue position(Position position, FacetOrdinals values) throws IOException {
            int next = values.lowerBound(new BytesRef(FacetOrdinals.termPrefix(position.value())), AFTER_ANY_TEXT);
            return new CountedValue(next - 1, next - 1, next, (int) position.count());
        }

        void add(CountedValue value) throws IOException {
            boolean beginsSo = value.first() >= from && value.first() < to;
            if (!beginsSo && !counts.labelStartsWith(value, prefix)) {
                return;
            }
            matching++;
            if (after == null || isAfter(value)) {
                worstFirst.add(value);
                if (worstFirst.size() > size + 1) {
                    worstFirst.poll();
                }
            }
        }

        private boolean isAfter(CountedValue value) {
            return (order.equals(CountedValue.BY_VALUE) || value.count() == after.count())
                    ? value.first() >= after.next()
                    : value.count() < after.count();
        }

        boolean hasMore() {
            return worstFirst.size() > size;
        }

        List<CountedValue> part() {
            return worstFirst.stream().sorted(order).limit(size).toList();
        }
    }
}

package dev.dateline.search.lucene.calendar;

import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.OccasionResult.Occasion;
import dev.dateline.search.OccasionResult.RecurringDate;
import dev.dateline.search.OccasionResult.Section;
import dev.dateline.search.SearchResult;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * Keeps the first occasions, as many as a page needs, and counts all of them. Articles are read only for the occasions
 * on the page.
 */
final class TopOccasions {

    /** The sort key of an occasion and the location of its article. */
    private record RankedOccasion(OccasionKey key, String id, RecurringDate date, LeafReader segment, int document)
            implements Comparable<RankedOccasion> {

        private static final Comparator<RankedOccasion> ORDER =
                Comparator.comparing(RankedOccasion::key).thenComparing(RankedOccasion::id);

        @Override
        public int compareTo(RankedOccasion other) {
            return ORDER.compare(this, other);
        }

        Occasion toOccasion() throws IOException {
            return new Occasion(
                    new SearchResult.Hit(id, DocValuesReader.readJson(segment, document), null, null, null), date, key);
        }
    }

    private final int capacity;
    private final PriorityQueue<RankedOccasion> queue = new PriorityQueue<>(Comparator.reverseOrder());
    private final Map<OccasionKey, Integer> totals = new HashMap<>();
    private LeafReader segment;
    private SortedDocValues ids;

    /** @param capacity how many occasions are kept */
    TopOccasions(int capacity) {
        this.capacity = capacity;
    }

    /** Sets the segment of the documents added next. */
    void setSegment(LeafReader next) throws IOException {
        segment = next;
        ids = DocValues.getSorted(next, IndexFields.ID);
    }

    /** Adds the occasions of a document; the documents of a segment must come in ascending order. */
    void add(int document, Map<OccasionKey, RecurringDate> dates) throws IOException {
        for (Map.Entry<OccasionKey, RecurringDate> date : dates.entrySet()) {
            OccasionKey key = date.getKey();
            totals.merge(key, 1, Integer::sum);
            if (queue.size() < capacity || key.compareTo(queue.element().key) <= 0) {
                queue.add(new RankedOccasion(key, readId(document), date.getValue(), segment, document));
            }
            if (queue.size() > capacity) {
                queue.remove();
            }
        }
    }

    private String readId(int document) throws IOException {
        ids.advanceExact(document);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Returns the occasions kept, without the first {@code first}. */
    Section pageFrom(int first) throws IOException {
        List<RankedOccasion> inOrder = new ArrayList<>(queue);
        Collections.sort(inOrder);
        List<Occasion> items = new ArrayList<>();
        for (RankedOccasion entry : inOrder.subList(Math.min(first, inOrder.size()), inOrder.size())) {
            items.add(entry.toOccasion());
        }
        return new Section(items, totals);
    }
}

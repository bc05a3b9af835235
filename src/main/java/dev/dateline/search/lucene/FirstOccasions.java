package dev.dateline.search.lucene;

import dev.dateline.search.Hits;
import dev.dateline.search.OccasionOrder.Place;
import dev.dateline.search.Occasions.Dated;
import dev.dateline.search.Occasions.Occasion;
import dev.dateline.search.Occasions.Section;
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
 * Keeps as many occasions as are needed for a page, of any number that there are, and counts them all. Articles are
 * read only when they are on the page.
 */
final class FirstOccasions {

    /** A place and an article of a segment, by its id: what is needed to put it in order. */
    private record Entry(Place place, String id, Dated date, LeafReader segment, int document)
            implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::place).thenComparing(Entry::id);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        Occasion occasion() throws IOException {
            return new Occasion(new Hits.Hit(id, Columns.card(segment, document), null, null, null), date, place);
        }
    }

    private final int most;
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(Comparator.reverseOrder());
    private final Map<Place, Integer> totals = new HashMap<>();
    private LeafReader segment;
    private SortedDocValues ids;

    /** @param most how many are kept */
    FirstOccasions(int most) {
        this.most = most;
    }

    /** The articles that follow are of this segment of the index. */
    void enter(LeafReader next) throws IOException {
        segment = next;
        ids = DocValues.getSorted(next, Names.ID);
    }

    /** Takes an article; those of a segment come in order. */
    void add(int document, Map<Place, Dated> dates) throws IOException {
        for (Map.Entry<Place, Dated> date : dates.entrySet()) {
            Place place = date.getKey();
            totals.merge(place, 1, Integer::sum);
            if (kept.size() < most || place.compareTo(kept.element().place) <= 0) {
                kept.add(new Entry(place, id(document), date.getValue(), segment, document));
            }
            if (kept.size() > most) {
                kept.remove();
            }
        }
    }

    private String id(int document) throws IOException {
        ids.advanceExact(document);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    /** Those that are kept, without so many at the beginning. */
    Section from(int first) throws IOException {
        List<Entry> inOrder = new ArrayList<>(kept);
        Collections.sort(inOrder);
        List<Occasion> items = new ArrayList<>();
        for (Entry entry : inOrder.subList(Math.min(first, inOrder.size()), inOrder.size())) {
            items.add(entry.occasion());
        }
        return new Section(items, totals);
    }
}

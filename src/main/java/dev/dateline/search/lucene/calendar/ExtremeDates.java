package dev.dateline.search.lucene.calendar;

import dev.dateline.date.DayRange;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/**
 * The first and the last day on which dates of a segment begin or end, by role; open ends are ignored. Documents of a
 * segment are only ever deleted, so an extreme that was found once stands as long as its document exists: a segment is
 * read again only when that document was deleted.
 */
final class ExtremeDates {

    private static final int NO_DOCUMENT = -1;

    private final Map<Object, Map<DateField, Extremes>> known = new ConcurrentHashMap<>();

    /** A day and a document that has it. */
    record DatedDocument(long day, int document) {}

    /** The first and the last day. */
    record Extremes(DatedDocument first, DatedDocument last) {

        private static final Extremes NONE = new Extremes(
                new DatedDocument(DayRange.MAX, NO_DOCUMENT), new DatedDocument(DayRange.MIN, NO_DOCUMENT));

        boolean isEmpty() {
            return first.document == NO_DOCUMENT;
        }

        boolean isLive(Bits live) {
            return live == null || isEmpty() || (live.get(first.document) && live.get(last.document));
        }

        Extremes with(long day, int document) {
            return day == DayRange.MIN || day == DayRange.MAX
                    ? this
                    : new Extremes(
                            day < first.day ? new DatedDocument(day, document) : first,
                            day > last.day ? new DatedDocument(day, document) : last);
        }

        boolean widensTo(long day) {
            return day < first.day || day > last.day;
        }
    }

    /** Returns the extremes of the live documents of a segment; empty when they have no dates with a year. */
    Optional<Extremes> of(LeafReader segment, DateField role) throws IOException {
        Map<DateField, Extremes> byRole = entryOf(segment.getCoreCacheHelper());
        Extremes extremes = byRole.get(role);
        if (extremes == null || !extremes.isLive(segment.getLiveDocs())) {
            extremes = scan(segment, role);
            byRole.put(role, extremes);
        }
        return extremes.isEmpty() ? Optional.empty() : Optional.of(extremes);
    }

    private Map<DateField, Extremes> entryOf(CacheHelper core) {
        Map<DateField, Extremes> added = new ConcurrentHashMap<>();
        Map<DateField, Extremes> present = known.putIfAbsent(core.getKey(), added);
        if (present != null) {
            return present;
        }
        core.addClosedListener(known::remove);
        return added;
    }

    private static Extremes scan(LeafReader segment, DateField role) throws IOException {
        RoleDateValues values = RoleDateValues.of(segment, List.of(role)).get(0);
        Bits live = segment.getLiveDocs();
        Extremes extremes = Extremes.NONE;
        for (int document = 0; document < segment.maxDoc(); document++) {
            DateDocValuesCodec dates = live == null || live.get(document) ? values.of(document) : null;
            while (dates != null && dates.nextValue()) {
                while (dates.nextPart()) {
                    if (extremes.widensTo(dates.first()) || extremes.widensTo(dates.last())) {
                        extremes = extremes.with(dates.first(), document).with(dates.last(), document);
                    }
                }
            }
        }
        return extremes;
    }
}

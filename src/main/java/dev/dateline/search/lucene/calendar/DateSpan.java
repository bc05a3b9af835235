package dev.dateline.search.lucene.calendar;

import dev.dateline.date.DayRange;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tracks the first and the last day on which any part of a date begins or ends. Open ends are ignored. */
final class DateSpan {

    private long first = DayRange.MAX;
    private long last = DayRange.MIN;

    void add(int document, List<RoleDateValues> roles) throws IOException {
        for (RoleDateValues role : roles) {
            DateDocValuesCodec dates = role.of(document);
            while (dates != null && dates.nextValue()) {
                while (dates.nextPart()) {
                    add(dates.first());
                    add(dates.last());
                }
            }
        }
    }

    private void add(long day) {
        if (day != DayRange.MIN && day != DayRange.MAX) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
    }

    /**
     * Returns the span within the given limits. A limit that is set is always the end of the span, whether or not there
     * are dates near it; empty if there is no such span.
     */
    Optional<DayRange> clampTo(DayRange limits) {
        long from = limits.first() == DayRange.MIN ? first : limits.first();
        long to = limits.last() == DayRange.MAX ? last : limits.last();
        boolean exists = from <= to && from != DayRange.MAX && to != DayRange.MIN;
        return exists ? Optional.of(new DayRange(from, to)) : Optional.empty();
    }
}

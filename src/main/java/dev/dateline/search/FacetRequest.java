package dev.dateline.search;

import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.EpochDays;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.DateFilter.DateField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A facet that is to be counted.
 *
 * @param name a field of exact values, or {@code decade} or {@code year}
 * @param filter which articles count: those of the list, but for what is selected in this facet
 * @param selected the values that are selected; they are always listed
 * @param roles the dates that decades and years are counted over
 * @param size how many values are wanted
 * @param within when present, only values in which a word begins so
 */
public record FacetRequest(
        String name,
        ArticleFilter filter,
        List<String> selected,
        Set<DateField> roles,
        int size,
        Optional<String> within) {

    public FacetRequest {
        selected = List.copyOf(selected);
        roles = Set.copyOf(roles);
    }

    /** What has values of its own, which ranges of years are. */
    public enum YearBucket {
        YEAR,
        DECADE;

        private BucketUnit unit() {
            return this == YEAR ? BucketUnit.YEAR : BucketUnit.DECADE;
        }

        /** The number of the span that a year is in, as a timeline counts its buckets. */
        public long bucketOf(long year) {
            return unit().indexOfYear(year);
        }

        /** The span as EDTF. A decade before the year 1 has no form of its own, and is an interval. */
        public String edtf(long span) {
            return unit().bucket(span).edtf();
        }

        /** The span that all of these days are in, as EDTF. */
        public Optional<String> containing(DaySet days) {
            if (days.isEmpty() || days.first() == DayRange.MIN || days.last() == DayRange.MAX) {
                return Optional.empty();
            }
            long span = bucketOf(EpochDays.year(days.first()));
            return span == bucketOf(EpochDays.year(days.last())) ? Optional.of(edtf(span)) : Optional.empty();
        }

        /** The span for people, as a timeline labels it. */
        public String label(long span) {
            return unit().bucket(span).label();
        }
    }

    /** Years or decades, where the facet counts these. */
    public Optional<YearBucket> yearBucket() {
        return switch (name) {
            case "year" -> Optional.of(YearBucket.YEAR);
            case "decade" -> Optional.of(YearBucket.DECADE);
            default -> Optional.empty();
        };
    }
}

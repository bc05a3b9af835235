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
 * A facet to count.
 *
 * @param name a field of exact values, or {@code decade} or {@code year}, with or without a role as in
 *     {@code decade:about}
 * @param filter the articles to count: those of the list, ignoring what is selected in this facet
 * @param selected the selected values in the form of the parameter; they are always listed, excluded ones too
 * @param roles the roles whose dates decades and years are counted over
 * @param size the maximum number of values, in addition to the selected ones
 * @param order the order of the values; empty for the most frequent first, except that years and decades are sorted by
 *     time once the most frequent have been chosen
 * @param within when present, only values with a word that starts with this prefix
 */
public record FacetRequest(
        String name,
        ArticleFilter filter,
        List<String> selected,
        Set<DateField> roles,
        int size,
        Optional<Order> order,
        Optional<String> within) {

    /** The character between the name of a date facet and its role. */
    public static final char ROLE_SEPARATOR = ':';

    public FacetRequest {
        selected = List.copyOf(selected);
        roles = Set.copyOf(roles);
    }

    /** The order of the values of a facet. */
    public enum Order {
        /** The most frequent first; of equally frequent ones, the first by value. */
        COUNT,
        /** By value, ignoring case and accents; years and decades by time. The first ones are listed. */
        VALUE
    }

    /** The unit of a facet whose values are computed from dates: years or decades. */
    public enum YearBucket {
        YEAR,
        DECADE;

        private BucketUnit unit() {
            return this == YEAR ? BucketUnit.YEAR : BucketUnit.DECADE;
        }

        /** Returns the index of the bucket that contains a year, numbered as in {@link BucketUnit}. */
        public long bucketOf(long year) {
            return unit().indexOfYear(year);
        }

        /** Returns a bucket as EDTF. A decade before the year 1 has no EDTF form of its own and is an interval. */
        public String edtf(long bucket) {
            return unit().bucket(bucket).edtf();
        }

        /** Returns the bucket that contains all of these days, as EDTF; empty when there is none. */
        public Optional<String> containing(DaySet days) {
            if (days.isEmpty() || days.first() == DayRange.MIN || days.last() == DayRange.MAX) {
                return Optional.empty();
            }
            long bucket = bucketOf(EpochDays.year(days.first()));
            return bucket == bucketOf(EpochDays.year(days.last())) ? Optional.of(edtf(bucket)) : Optional.empty();
        }

        /** Returns the human-readable label of a bucket, as on a timeline. */
        public String label(long bucket) {
            return unit().bucket(bucket).label();
        }
    }

    /** Returns the unit when this facet counts years or decades; empty for a facet of exact values. */
    public Optional<YearBucket> yearBucket() {
        int colon = name.indexOf(ROLE_SEPARATOR);
        return switch (colon < 0 ? name : name.substring(0, colon)) {
            case "year" -> Optional.of(YearBucket.YEAR);
            case "decade" -> Optional.of(YearBucket.DECADE);
            default -> Optional.empty();
        };
    }
}

package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query for a timeline.
 *
 * @param filter the articles to count
 * @param roles the roles whose dates are counted
 * @param unit the length of the buckets; empty means the shortest unit that needs at most 60 of them
 * @param intervalParameter the name of the parameter that the unit came from, for errors
 */
public record TimelineQuery(
        ArticleFilter filter, Set<DateField> roles, Optional<BucketUnit> unit, String intervalParameter) {

    private static final int MAX_BUCKETS = 1000;
    private static final int AUTO_MAX_BUCKETS = 60;

    public TimelineQuery {
        roles = Set.copyOf(roles);
    }

    /** Creates a query whose unit came from the parameter {@code interval}. */
    public TimelineQuery(ArticleFilter filter, Set<DateField> roles, Optional<BucketUnit> unit) {
        this(filter, roles, unit, "interval");
    }

    /**
     * Returns the days that the date conditions on exactly these roles allow, {@link DayRange#MIN} and
     * {@link DayRange#MAX} where they set no limit; empty when they exclude all days.
     */
    public Optional<DayRange> dateBounds() {
        long first = DayRange.MIN;
        long last = DayRange.MAX;
        for (DateFilter dates : filter.dates()) {
            boolean limits = dates.roles().equals(roles) && dates.undated() != Undated.ONLY;
            if (limits && !dates.any().isEmpty()) {
                List<DaySet> days =
                        dates.any().stream().map(date -> date.days()).toList();
                first = Math.max(
                        first, days.stream().mapToLong(DaySet::first).min().orElseThrow());
                last = Math.min(
                        last, days.stream().mapToLong(DaySet::last).max().orElseThrow());
            }
        }
        return first > last ? Optional.empty() : Optional.of(new DayRange(first, last));
    }

    /**
     * Returns the buckets that cover a range of days.
     *
     * @throws Failure of kind UNREADABLE when there would be more than 1,000; it names a unit that fits
     */
    public BucketSequence buckets(DayRange days) {
        return unit.map(requested ->
                        BucketSequence.of(requested, days, MAX_BUCKETS).orElseThrow(() -> tooMany(requested, days)))
                .orElseGet(() -> BucketSequence.finest(days, AUTO_MAX_BUCKETS));
    }

    private Failure tooMany(BucketUnit requested, DayRange days) {
        String fits = BucketSequence.finest(days, MAX_BUCKETS).unit().word();
        ValidationError fault = new ValidationError(
                ValidationError.Location.param(intervalParameter),
                ValidationError.Code.TOO_MANY,
                "A timeline has at most " + MAX_BUCKETS + " buckets; '" + requested.word()
                        + "' needs more for these dates. Use '" + fits + "'.",
                requested.word(),
                fits);
        return new Failure(
                Failure.Kind.UNREADABLE, "The query string has errors; 'errors' lists them.", List.of(fault));
    }
}

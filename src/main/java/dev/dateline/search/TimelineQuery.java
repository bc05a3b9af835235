package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.date.DayRange;
import dev.dateline.date.DaySet;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.Buckets;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a timeline counts.
 *
 * @param filter which articles
 * @param roles the roles whose dates are counted
 * @param unit how long the buckets are; empty means as short as makes few of them
 */
public record TimelineQuery(ArticleFilter filter, Set<DateField> roles, Optional<BucketUnit> unit) {

    private static final int MAX_BUCKETS = 1000;
    private static final int AUTO_MAX_BUCKETS = 60;

    public TimelineQuery {
        roles = Set.copyOf(roles);
    }

    /**
     * The days that the conditions on just these roles leave, {@link DayRange#MIN} and {@link DayRange#MAX} where they
     * set no limit; empty when they leave none.
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
     * The buckets for some days.
     *
     * @throws Failure of kind UNREADABLE that names a unit that would do, when there would be too many
     */
    public Buckets buckets(DayRange days) {
        return unit.map(wanted -> Buckets.of(wanted, days, MAX_BUCKETS).orElseThrow(() -> tooMany(wanted, days)))
                .orElseGet(() -> Buckets.finest(days, AUTO_MAX_BUCKETS));
    }

    private static Failure tooMany(BucketUnit wanted, DayRange days) {
        String fits = Buckets.finest(days, MAX_BUCKETS).unit().word();
        ValidationError fault = new ValidationError(
                ValidationError.Location.param("interval"),
                ValidationError.Code.TOO_MANY,
                "A timeline has at most " + MAX_BUCKETS + " buckets; '" + wanted.word() + "' needs more here, '" + fits
                        + "' does not.",
                wanted.word(),
                fits);
        return new Failure(
                Failure.Kind.UNREADABLE, "The query string has faults; 'errors' names them.", List.of(fault));
    }
}

package dev.dateline.search.lucene;

import dev.dateline.date.BucketUnit;
import dev.dateline.date.Buckets;
import dev.dateline.date.DayRange;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Counts articles by date. */
final class TimelineIn {

    private final FilterQuery filters;

    TimelineIn(Languages languages) {
        this.filters = new FilterQuery(languages);
    }

    Timeline timeline(RevisionSearcher searcher, TimelineQuery query) throws IOException {
        Matches matches = new Matches(searcher, filters.of(searcher, query.filter()));
        Optional<Buckets> buckets = span(matches, query).map(query::buckets);
        BucketCounts counts = new BucketCounts(buckets.orElse(null));
        long total = matches.visit(segment -> {
            List<DatesOfRole> roles = DatesOfRole.of(segment, query.roles());
            return document -> counts.add(document, roles);
        });
        BucketUnit unit = buckets.map(Buckets::unit).or(query::unit).orElse(BucketUnit.DAY);
        return new Timeline(unit, counts.bars(), counts.others(), total, searcher.revision());
    }

    /** The days that the filter gives; only where it gives no limit do the articles have to be looked at for one. */
    private static Optional<DayRange> span(Matches matches, TimelineQuery query) throws IOException {
        Optional<DayRange> reach = query.reach();
        DateSpan span = new DateSpan();
        if (reach.filter(days -> days.first() == DayRange.MIN || days.last() == DayRange.MAX)
                .isPresent()) {
            matches.visit(segment -> {
                List<DatesOfRole> roles = DatesOfRole.of(segment, query.roles());
                return document -> span.add(document, roles);
            });
        }
        return reach.flatMap(span::within);
    }
}

package dev.dateline.search.lucene.calendar;

import dev.dateline.date.DayRange;
import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.DateMatrix;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.ResolvedFilterQuery;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** Counts articles in buckets of time. */
public final class DateHistogram {

    private final ResolvedFilterQuery filterQuery;

    public DateHistogram(PerLanguageAnalyzer languages) {
        this.filterQuery = new ResolvedFilterQuery(languages);
    }

    /** Returns the counts by bucket, with the articles that fit no single bucket counted separately. */
    public Timeline search(RevisionSearcher searcher, TimelineQuery query) throws IOException {
        return count(searcher, filterQuery.resolve(searcher, query.filter()), query);
    }

    /** Returns the counts by two dates. */
    public DateMatrix matrix(RevisionSearcher searcher, DateMatrix.Query query) throws IOException {
        return new DateMatrixSearch().search(searcher, filterQuery.resolve(searcher, query.filter()), query);
    }

    /**
     * Returns the counts of the documents that match a query.
     *
     * @param filter the query that stands for the filter of the timeline
     */
    public static Timeline count(RevisionSearcher searcher, Query filter, TimelineQuery query) throws IOException {
        MatchingDocs matches = new MatchingDocs(searcher, filter);
        Optional<BucketSequence> buckets = dateSpan(matches, query).map(query::buckets);
        BucketCounts counts = new BucketCounts(buckets.orElse(null));
        long total = matches.visit(segment -> {
            List<RoleDateValues> roles = RoleDateValues.of(segment, query.roles());
            return document -> counts.add(document, roles);
        });
        BucketUnit unit = buckets.map(BucketSequence::unit).or(query::unit).orElse(BucketUnit.DAY);
        return new Timeline(unit, counts.buckets(), counts.remainder(), total, searcher.revision());
    }

    /**
     * Returns the days to cover. They are bounded by the filter; only where it sets no bound must the matching articles
     * be read for one.
     */
    static Optional<DayRange> dateSpan(MatchingDocs matches, TimelineQuery query) throws IOException {
        Optional<DayRange> reach = query.dateBounds();
        DateSpan span = new DateSpan();
        if (reach.filter(days -> days.first() == DayRange.MIN || days.last() == DayRange.MAX)
                .isPresent()) {
            matches.visit(segment -> {
                List<RoleDateValues> roles = RoleDateValues.of(segment, query.roles());
                return document -> span.add(document, roles);
            });
        }
        return reach.flatMap(span::clampTo);
    }
}

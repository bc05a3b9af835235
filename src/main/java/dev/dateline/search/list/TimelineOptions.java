package dev.dateline.search.list;

import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.ParameterDependency;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FilterParameters;
import dev.dateline.search.filter.ListFilters;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters of timelines, and the timeline that a list contains on request. */
public final class TimelineOptions {

    private static final String AUTO_INTERVAL = "auto";
    private static final String ALL = "all";

    /** What selects a span of time. A chart on which a span is chosen shows what is outside of it too. */
    private static final List<String> SPAN_PARAMETERS = List.of("from", "to", "decade", "year", "bucket");

    static final QueryParameter<String> TIMELINE = interval("timeline")
            .description("Add `timeline` to the list: the number of articles by date, as `GET /timeline` with this "
                    + "`interval` counts them under the same filters and `dateField`, over the same words as "
                    + "the list. More than 1,000 buckets are a 400 that names an interval that fits.")
            .example("decade");

    static final QueryParameter<String> TIMELINE_OVER = QueryParameter.choice("timelineOver", List.of("list", ALL))
            .description(
                    "What `timeline` counts: the articles of the list (`list`, the default), or what the list would "
                            + "be without `from`, `to`, `decade`, `year` and `bucket` (`all`), for a chart on which a span is "
                            + "chosen. The words are those of the list in both cases. Only with `timeline`.");

    private TimelineOptions() {}

    /** Creates a parameter for the length of the buckets of a timeline. */
    public static QueryParameter<String> interval(String name) {
        List<String> words = Stream.concat(
                        Stream.of(AUTO_INTERVAL), BucketUnit.ALL.stream().map(BucketUnit::word))
                .toList();
        return QueryParameter.choice(name, words, BucketUnit::called);
    }

    /**
     * Reads the query for the timeline of a list; empty when none is requested. Invalid values are recorded as
     * validation errors.
     *
     * @param list the parameters that determine the articles
     * @param page the parameters that may differ from page to page
     * @param filter the filter of the list
     */
    static Optional<TimelineQuery> read(
            QueryParameterReader list, QueryParameterReader page, ArticleFilter filter, boolean hasKey) {
        Optional<String> over = page.value(TIMELINE_OVER);
        Optional<String> interval = page.value(TIMELINE);
        ParameterDependency.check(page, TIMELINE_OVER, TIMELINE);
        return interval.map(word -> new TimelineQuery(
                over.equals(Optional.of(ALL))
                        ? new FilterParameters(list.without(SPAN_PARAMETERS)).read(hasKey)
                        : filter,
                new DateParameters(list, Set.of()).roles(),
                BucketUnit.of(word),
                TIMELINE.name()));
    }

    /**
     * Converts the timeline of a list for the API. Its links are those that {@code GET /timeline} would answer.
     *
     * @param request the request for the list
     */
    static TimelineView view(Timeline timeline, ListRequest list, HttpServerRequest request) {
        Set<String> others = new HashSet<>(ListRequest.OPTION_NAMES);
        others.add(ListOrder.SORT.name());
        if (list.presentation().getOrDefault(TIMELINE_OVER.name(), List.of()).contains(ALL)) {
            others.addAll(SPAN_PARAMETERS);
        }
        QueryParameterReader filters = QueryParameterReader.of(list.filters()).without(others);
        String dateField = filters.require(ListFilters.DATE_FIELD);
        TimelineLinks links = new TimelineLinks(filters, dateField, without -> {
            others.addAll(without);
            return list.isUnderCursor()
                    ? ArticleListUrl.of(
                            PathPrefix.of(request), filters.without(others).supplied())
                    : ArticleListUrl.of(request, others);
        });
        return TimelineView.of(timeline, dateField, links);
    }
}

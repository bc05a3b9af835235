package dev.dateline.search.list;

import dev.dateline.Failure;
import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.date.bucket.DateBucket;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.filter.ListFilters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Builds links from buckets to the list of articles that are possible in them. A bucket becomes {@code from} and
 * {@code to} of the list; the request's own {@code from} and {@code to} become a condition on the role. When the
 * request already has such a condition together with {@code from}, {@code to} or {@code undated}, its parameters stay
 * as they are and the bucket becomes {@code bucket}.
 */
public final class TimelineLinks {

    private static final List<String> DATE_PARAMETERS =
            List.of("published", "republished", "about", "mentions", "date");
    private static final List<String> RANGE_PARAMETERS = List.of("from", "to", "undated");

    private final boolean usesBucketParameter;
    private final Map<String, String> movedConditions = new LinkedHashMap<>();
    private final ArticleListUrl listUrl;

    /**
     * Creates the links for the timeline of a request. Must be called after all parameters have been validated.
     *
     * @param filters the parameters that determine the articles that are counted
     * @param listUrl returns the URL of the list of these articles without the parameters of some names
     */
    public TimelineLinks(
            QueryParameterReader filters, String dateField, Function<Set<String>, ArticleListUrl> listUrl) {
        boolean hasCondition =
                DATE_PARAMETERS.stream().anyMatch(name -> !filters.values(name).isEmpty());
        this.usesBucketParameter = hasCondition
                && RANGE_PARAMETERS.stream()
                        .anyMatch(name -> filters.value(name).isPresent());
        Set<String> without = new HashSet<>();
        if (!usesBucketParameter) {
            without.addAll(Set.of("from", "to", "rangeMatch"));
        }
        if (!hasCondition) {
            without.addAll(Set.of("undated", "dateMatch")); // a bucket holds no undated articles
            moveRange(dateField.equals("any") ? "date" : dateField, filters);
        }
        this.listUrl = listUrl.apply(without);
    }

    private void moveRange(String role, QueryParameterReader parameters) {
        Optional<Edtf> from = parameters.value(ListFilters.FROM);
        Optional<Edtf> to = parameters.value(ListFilters.TO);
        if (from.isPresent() || to.isPresent()) {
            Edtf range = Edtf.ofDays(
                    from.map(date -> date.days().first()).orElse(DayRange.MIN),
                    to.map(date -> date.days().last()).orElse(DayRange.MAX));
            movedConditions.put(role, range.toString());
            parameters.value("rangeMatch").ifPresent(word -> movedConditions.put("dateMatch", word));
        }
    }

    /**
     * Checks the total length of the links: each repeats the query string.
     *
     * @throws Failure of kind UNREADABLE when the links to so many buckets would be too long
     */
    void checkLength(int buckets) {
        LinkBudget.CHART.check(buckets, listUrl.query());
    }

    String linkTo(DateBucket bucket) {
        Map<String, String> parameters = new LinkedHashMap<>(movedConditions);
        if (usesBucketParameter) {
            parameters.put("bucket", bucket.edtf());
        } else {
            parameters.put("from", bucket.from());
            parameters.put("to", bucket.to());
        }
        return listUrl.with(parameters);
    }
}

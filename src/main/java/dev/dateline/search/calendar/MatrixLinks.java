package dev.dateline.search.calendar;

import dev.dateline.date.bucket.DateBucket;
import dev.dateline.http.query.ArticleListUrl;
import dev.dateline.http.query.LinkBudget;
import dev.dateline.http.query.QueryParameterReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds links from cells of a matrix to the list of articles that are possible in them: the request's filters, and the
 * two buckets as conditions on their roles. Where the request's own conditions would change what these mean, they are
 * {@code bucket} parameters instead.
 */
final class MatrixLinks {

    private static final int MAX_CELLS = 10_000;
    private static final int BUCKET_CHARACTERS = 100;

    private final String x;
    private final String y;
    private final boolean usesBucketParameters;
    private final ArticleListUrl list;

    /**
     * Creates the links of a request. Must be called after all parameters have been validated.
     *
     * @param x the role of one axis
     * @param y the role of the other
     * @param list the URL of the list of the articles that are counted
     */
    MatrixLinks(QueryParameterReader parameters, String x, String y, ArticleListUrl list) {
        this.x = x;
        this.y = y;
        this.usesBucketParameters = Stream.of(x, y, "dateMatch", "undated")
                .anyMatch(name -> !parameters.values(name).isEmpty());
        this.list = list;
    }

    /** Returns the maximum number of cells: 10,000, or as many as have links of acceptable length in total. */
    int maxCells() {
        return Math.min(
                MAX_CELLS, LinkBudget.CHART.maxCharacters() / (LinkBudget.weight(list.query()) + BUCKET_CHARACTERS));
    }

    String linkTo(DateBucket xBucket, DateBucket yBucket) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (!usesBucketParameters) {
            conditions.put(x, xBucket.edtf());
            conditions.put(y, yBucket.edtf());
            return list.with(conditions);
        }
        return list.withRepeated("bucket", List.of(x + ":" + xBucket.edtf(), y + ":" + yBucket.edtf()));
    }
}

package dev.dateline.search.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.SearchResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Explains why an article is in a list.
 *
 * @param fields the fields that contain matched words
 * @param dates the dates that matched date filters
 * @param score how the score was computed; null when the query has no words
 */
public record HitExplanation(List<String> fields, List<FilteredDate> dates, SearchResult.ScoreExplanation score) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A date of the article that matched a date filter.
     *
     * @param role the role of the date, or {@code mentions} for a date in the summary
     * @param edtf the date
     * @param match {@code within}: all of its days are in the range; {@code contains}: it includes the whole range;
     *     else {@code overlaps}; null for a filter on a calendar day
     */
    public record FilteredDate(String role, String edtf, String match) {}

    static HitExplanation of(SearchResult.Hit hit, ArticleFilter filter) {
        return new HitExplanation(
                hit.explanation().fields(),
                dates(hit, filter.dates()),
                hit.explanation().score());
    }

    private static List<FilteredDate> dates(SearchResult.Hit hit, List<DateFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode article = MAPPER.readTree(hit.json());
            return filters.stream()
                    .flatMap(filter -> filter.roles().stream()
                            .sorted()
                            .flatMap(role -> edtfValues(article, role).stream()
                                    .flatMap(edtf -> matchingDates(filter, role, edtf).stream())))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a serialized article is not valid JSON", e);
        }
    }

    private static List<String> edtfValues(JsonNode article, DateField role) {
        List<String> values = new ArrayList<>();
        if (role == DateField.MENTIONS) {
            article.path("mentions")
                    .forEach(mention ->
                            values.add(mention.path("date").path("edtf").asText()));
        } else {
            JsonNode dates = article.path("dates").path(jsonName(role));
            if (dates.isArray()) {
                dates.forEach(date -> values.add(date.path("edtf").asText()));
            } else if (dates.isObject()) {
                values.add(dates.path("edtf").asText());
            }
        }
        return values;
    }

    private static List<FilteredDate> matchingDates(DateFilter filter, DateField role, String text) {
        Edtf edtf = Edtf.parse(text);
        if (filter.onDay().isPresent()) {
            boolean falls = edtf.calendarDays().contains(filter.onDay().get());
            return falls ? List.of(new FilteredDate(jsonName(role), text, null)) : List.of();
        }
        return filter.any().stream()
                .filter(range -> edtf.matches(range, filter.match()))
                .findFirst()
                .map(range -> List.of(new FilteredDate(jsonName(role), text, matchName(edtf, range))))
                .orElse(List.of());
    }

    private static String matchName(Edtf edtf, Edtf range) {
        DateMatch match = edtf.matches(range, DateMatch.WITHIN)
                ? DateMatch.WITHIN
                : edtf.matches(range, DateMatch.CONTAINS) ? DateMatch.CONTAINS : DateMatch.OVERLAPS;
        return match.name().toLowerCase(Locale.ROOT);
    }

    private static String jsonName(DateField role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

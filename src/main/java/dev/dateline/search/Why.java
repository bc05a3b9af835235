package dev.dateline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why an article is in a list.
 *
 * @param fields the members that some of the words are in
 * @param dates the dates by which date filters let it through
 * @param score how its score was reached; null without words
 */
public record Why(List<String> fields, List<Date> dates, Hits.Explanation score) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A date of the article that a filter wanted.
     *
     * @param role what the date says of the article, or that it stands in its summary
     * @param match {@code within}: all of its days are in the range; {@code contains}: the range is in it; else
     *     {@code overlaps}; null where another thing than days was looked at
     */
    public record Date(String role, String edtf, String match) {}

    static Why of(Hits.Hit hit, Filter filter) {
        return new Why(hit.why().fields(), dates(hit, filter.dates()), hit.why().score());
    }

    private static List<Date> dates(Hits.Hit hit, List<DateFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode card = JSON.readTree(hit.card());
            return filters.stream()
                    .flatMap(filter -> filter.roles().stream()
                            .sorted()
                            .flatMap(role ->
                                    values(card, role).stream().flatMap(edtf -> matching(filter, role, edtf).stream())))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a card is no JSON", e);
        }
    }

    private static List<String> values(JsonNode card, DateField role) {
        List<String> values = new ArrayList<>();
        if (role == DateField.MENTIONS) {
            card.path("mentions")
                    .forEach(mention ->
                            values.add(mention.path("date").path("edtf").asText()));
        } else {
            JsonNode dates = card.path("dates").path(word(role));
            if (dates.isArray()) {
                dates.forEach(date -> values.add(date.path("edtf").asText()));
            } else if (dates.isObject()) {
                values.add(dates.path("edtf").asText());
            }
        }
        return values;
    }

    private static List<Date> matching(DateFilter filter, DateField role, String text) {
        Edtf edtf = Edtf.parse(text);
        if (filter.onDay().isPresent()) {
            boolean falls = edtf.calendarDays().contains(filter.onDay().get());
            return falls ? List.of(new Date(word(role), text, null)) : List.of();
        }
        return filter.any().stream()
                .filter(range -> edtf.matches(range, filter.match()))
                .findFirst()
                .map(range -> List.of(new Date(word(role), text, how(edtf, range))))
                .orElse(List.of());
    }

    private static String how(Edtf edtf, Edtf range) {
        DateMatch how = edtf.matches(range, DateMatch.WITHIN)
                ? DateMatch.WITHIN
                : edtf.matches(range, DateMatch.CONTAINS) ? DateMatch.CONTAINS : DateMatch.OVERLAPS;
        return how.name().toLowerCase(Locale.ROOT);
    }

    private static String word(DateField role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}

package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.ValidationError;
import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.transfer.format.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds that are neither ISO 8601 nor RFC 822: "5/3/1915", in the order of the feed, and with
 * {@code dates=human} also those of catalogues. A date that cannot be read is left out and noted.
 */
final class FeedDates {

    private static final String POINTER = "/dates/published";
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(\\d{1,2}([./-])\\d{1,2}\\2\\d{4})(?:[ T,].*)?", Pattern.DOTALL);

    private FeedDates() {}

    /**
     * Replaces the date of a row by EDTF, or removes it.
     *
     * @param notes receives a note if the date cannot be read
     * @return how the date was read, by JSON pointer; empty if there was nothing to read
     */
    static Map<String, String> convert(
            JsonNode row, ColumnDateOrders orders, boolean humanDates, List<ValidationError> notes) {
        JsonNode written = row.path("dates").path("published");
        if (!written.has(Row.WRITTEN_MEMBER)) {
            return Map.of();
        }
        ObjectNode dates = (ObjectNode) row.path("dates");
        String text = written.path("edtf").asText();
        Matcher numeric = NUMERIC_DATE.matcher(text);
        String day = numeric.matches() ? numeric.group(1) : humanDates ? text : "";
        String edtf = CatalogueDate.read(day, orders.of("published"))
                .map(Edtf::toString)
                .orElse(null);
        if (edtf != null) {
            dates.put("published", edtf);
            return Map.of(POINTER, edtf);
        }
        dates.remove("published");
        if (!CatalogueDate.isNoDate(text)) {
            notes.add(new ValidationError(
                    ValidationError.Location.pointer(POINTER),
                    ValidationError.Code.INVALID,
                    "This is not a valid date and was left out.",
                    text));
        }
        return Map.of();
    }
}

package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.date.text.DateOrder;
import dev.dateline.date.text.DateOrderJudge;
import dev.dateline.transfer.format.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The order of day and month in the numeric dates of an import, by column. Written by one thread, read by any. */
final class ColumnDateOrders {

    private final Map<String, DateOrderJudge> judges = new LinkedHashMap<>();

    /** @param given the requested order; null to decide by the dates of each column */
    ColumnDateOrders(DateOrder given) {
        for (String role : List.of("published", "republished", "about")) {
            judges.put(role, new DateOrderJudge(given));
        }
    }

    /**
     * The result for a column.
     *
     * @param column the role of its dates
     * @param order {@code dmy} or {@code mdy}
     * @param rows how many of its dates are valid in either order
     */
    record Column(String column, String order, long rows) {}

    /** Evaluates the dates of a row. */
    synchronized void look(JsonNode row) {
        if (row != null) {
            judges.forEach((role, judge) -> look(row.path("dates").path(role), judge));
        }
    }

    private static void look(JsonNode value, DateOrderJudge judge) {
        if (value.isArray()) {
            value.forEach(one -> look(one, judge));
        } else if (value.isTextual() || value.has(Row.WRITTEN_MEMBER)) {
            String text =
                    value.isTextual() ? value.textValue() : value.path("edtf").asText();
            judge.look(text);
        }
    }

    synchronized DateOrder of(String role) {
        return judges.get(role).order();
    }

    /** Returns the columns in which the order made a difference. */
    synchronized List<Column> columns() {
        return judges.entrySet().stream()
                .filter(judge -> judge.getValue().decided() > 0)
                .map(judge -> new Column(
                        judge.getKey(),
                        judge.getValue().order().name().toLowerCase(Locale.ROOT),
                        judge.getValue().decided()))
                .toList();
    }
}

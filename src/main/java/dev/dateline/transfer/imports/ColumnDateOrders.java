package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.date.text.DateOrder;
import dev.dateline.date.text.DateOrderJudge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which order the days in figures of an import are, column by column. Written by one thread, read by any. */
final class ColumnDateOrders {

    private final Map<String, DateOrderJudge> judges = new LinkedHashMap<>();

    /** @param given the order that was said; null where each column is to decide */
    ColumnDateOrders(DateOrder given) {
        for (String role : List.of("published", "republished", "about")) {
            judges.put(role, new DateOrderJudge(given));
        }
    }

    /**
     * What was found of a column.
     *
     * @param column the role that it gives the date of
     * @param order {@code dmy} or {@code mdy}
     * @param rows how many of its dates are days in either order
     */
    record Column(String column, String order, long rows) {}

    /** Looks at the dates of a row. */
    synchronized void look(JsonNode row) {
        if (row != null) {
            judges.forEach((role, judge) -> look(row.path("dates").path(role), judge));
        }
    }

    private static void look(JsonNode value, DateOrderJudge judge) {
        if (value.isArray()) {
            value.forEach(one -> look(one, judge));
        } else if (value.isTextual() || value.has(CatalogueDateColumn.WRITTEN)) {
            String text =
                    value.isTextual() ? value.textValue() : value.path("edtf").asText();
            judge.look(text);
        }
    }

    synchronized DateOrder of(String role) {
        return judges.get(role).order();
    }

    /** The columns in which the order decided something. */
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

package dev.dateline.transfer.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.transfer.format.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts the dates of a row, as people write them, to EDTF or to no date, and records how each was read. */
public final class CatalogueDateColumn {

    private final ColumnDateOrders orders;
    private final Map<String, String> edtfByPointer = new LinkedHashMap<>();
    private final List<ValidationError> errors = new ArrayList<>();

    private CatalogueDateColumn(ColumnDateOrders orders) {
        this.orders = orders;
    }

    /**
     * Replaces the dates of a row by EDTF.
     *
     * @return how each date was read, by JSON pointer; null for a text that says that there is no date
     * @throws Failure of kind INVALID that lists the dates that cannot be read
     */
    static Map<String, String> convert(JsonNode row, ColumnDateOrders orders) {
        CatalogueDateColumn dates = new CatalogueDateColumn(orders);
        if (row.path("dates") instanceof ObjectNode members) {
            dates.editions(members);
            if (!dates.edtfByPointer.containsKey("/dates/published")
                    && !dates.edtfByPointer.containsKey("/dates/published/edtf")) {
                dates.convertMember(members, "published");
            }
            if (!dates.edtfByPointer.containsKey("/dates/republished")) {
                dates.convertMember(members, "republished");
            }
            if (members.path("about") instanceof ArrayNode about) {
                dates.convertAbout(about);
            }
        }
        if (!dates.errors.isEmpty()) {
            throw new Failure(Kind.INVALID, "This row has invalid dates.", dates.errors);
        }
        return dates.edtfByPointer;
    }

    private void convertMember(ObjectNode members, String role) {
        JsonNode value = members.get(role);
        if (value != null) {
            members.set(role, toEdtf("/dates/" + role, value));
        }
    }

    /**
     * Splits "1914, cast 1961": the work first appeared in 1914 and again in 1961, which are two dates and not a set.
     * An explicit {@code republished} of the row takes precedence.
     */
    private void editions(ObjectNode members) {
        String written = written(members.path("published"));
        CatalogueDate.Editions editions = written == null
                ? null
                : CatalogueDate.editions(written, orders.of("published")).orElse(null);
        if (editions == null) {
            return;
        }
        put(members, "published", editions.first());
        if (!members.hasNonNull("republished")) {
            members.put("republished", editions.republished().toString());
            edtfByPointer.put("/dates/republished", editions.republished().toString());
        }
    }

    private void put(ObjectNode members, String role, Edtf date) {
        if (members.get(role) instanceof ObjectNode known) {
            ObjectNode plain = known.deepCopy();
            plain.remove(Row.WRITTEN_MEMBER);
            members.set(role, plain.put("edtf", date.toString()));
            edtfByPointer.put("/dates/" + role + "/edtf", date.toString());
        } else {
            members.put(role, date.toString());
            edtfByPointer.put("/dates/" + role, date.toString());
        }
    }

    private static String written(JsonNode value) {
        return value.has(Row.WRITTEN_MEMBER) ? value.path("edtf").textValue() : value.textValue();
    }

    private void convertAbout(ArrayNode about) {
        List<JsonNode> dates = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            JsonNode date = toEdtf("/dates/about/" + i, about.get(i));
            if (!date.isNull()) {
                dates.add(date);
            }
        }
        about.removeAll().addAll(dates);
    }

    private JsonNode toEdtf(String pointer, JsonNode value) {
        if (value instanceof ObjectNode date) {
            return date.has(Row.WRITTEN_MEMBER) ? ofTable(pointer, date) : date;
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        String edtf = CatalogueDate.read(text, orders.of(role(pointer)))
                .map(Edtf::toString)
                .orElse(null);
        if (edtf == null && !text.isEmpty() && !CatalogueDate.isNoDate(text)) {
            errors.add(new ValidationError(
                    ValidationError.Location.pointer(pointer),
                    ValidationError.Code.INVALID,
                    "This is not a valid date.",
                    text));
            return value;
        }
        edtfByPointer.put(pointer, edtf);
        return edtf == null ? NullNode.instance : TextNode.valueOf(edtf);
    }

    private static String role(String pointer) {
        return pointer.split("/", -1)[2];
    }

    /** Converts a date of a table that has attributes in further columns. */
    private JsonNode ofTable(String pointer, ObjectNode date) {
        JsonNode edtf = toEdtf(pointer + "/edtf", date.get("edtf"));
        if (edtf.isNull() && !date.hasNonNull("oldStyle")) {
            return edtf;
        }
        ObjectNode plain = date.deepCopy();
        plain.remove(Row.WRITTEN_MEMBER);
        return plain.set("edtf", edtf);
    }
}

package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the dates of a row, written for people, into EDTF, and remembers what each was read as. */
final class HumanDates {

    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private HumanDates() {}

    /**
     * Reads the dates of a row and puts EDTF in their place.
     *
     * @return what each was read as, by JSON pointer
     * @throws Failure of kind INVALID that names those that cannot be read
     */
    static Map<String, String> readIn(JsonNode row) {
        HumanDates dates = new HumanDates();
        if (row.path("dates") instanceof ObjectNode members) {
            dates.one(members, "published");
            dates.one(members, "republished");
            if (members.path("about") instanceof ArrayNode about) {
                dates.all(about);
            }
        }
        if (!dates.faults.isEmpty()) {
            throw new Failure(Kind.INVALID, "There are dates that cannot be read.", dates.faults);
        }
        return dates.read;
    }

    private void one(ObjectNode members, String role) {
        JsonNode value = members.get(role);
        if (value != null) {
            members.set(role, edtf("/dates/" + role, value));
        }
    }

    private void all(ArrayNode about) {
        for (int i = 0; i < about.size(); i++) {
            about.set(i, edtf("/dates/about/" + i, about.get(i)));
        }
    }

    private JsonNode edtf(String pointer, JsonNode value) {
        if (value instanceof ObjectNode date && date.path("edtf").isTextual()) {
            return date.deepCopy().set("edtf", edtf(pointer + "/edtf", date.get("edtf")));
        }
        if (!value.isTextual()) {
            return value;
        }
        Optional<Edtf> date = CatalogueDate.read(value.textValue());
        if (date.isEmpty()) {
            faults.add(new Fault(
                    Fault.Place.pointer(pointer),
                    Fault.Code.INVALID,
                    "This cannot be read as a date.",
                    value.textValue()));
            return value;
        }
        read.put(pointer, date.get().toString());
        return TextNode.valueOf(date.get().toString());
    }
}

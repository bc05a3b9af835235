package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
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

/** Turns the dates of a row, written for people, into EDTF, or into none, and remembers what each was read as. */
final class HumanDates {

    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private HumanDates() {}

    /**
     * Reads the dates of a row and puts EDTF in their place.
     *
     * @return what each was read as, by JSON pointer; null for one that says there is none
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
        List<JsonNode> dates = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            JsonNode date = edtf("/dates/about/" + i, about.get(i));
            if (!date.isNull() || about.get(i).isNull()) {
                dates.add(date);
            }
        }
        about.removeAll().addAll(dates);
    }

    private JsonNode edtf(String pointer, JsonNode value) {
        if (value instanceof ObjectNode date && date.path("edtf").isTextual()) {
            JsonNode edtf = edtf(pointer + "/edtf", date.get("edtf"));
            boolean none = edtf.isNull() && !date.hasNonNull("oldStyle");
            return none ? edtf : date.deepCopy().set("edtf", edtf);
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        String edtf = CatalogueDate.read(text).map(Edtf::toString).orElse(null);
        if (edtf == null && !CatalogueDate.saysNone(text)) {
            faults.add(new Fault(
                    Fault.Place.pointer(pointer), Fault.Code.INVALID, "This cannot be read as a date.", text));
            return value;
        }
        read.put(pointer, edtf);
        return edtf == null ? NullNode.instance : TextNode.valueOf(edtf);
    }
}

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

    /** Marks a date of a table that may be written for people; in other rows an object holds EDTF. */
    static final String WRITTEN = "written";

    private final DateOrders orders;
    private final Map<String, String> read = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private HumanDates(DateOrders orders) {
        this.orders = orders;
    }

    /**
     * Reads the dates of a row and puts EDTF in their place.
     *
     * @return what each was read as, by JSON pointer; null for one that says there is none
     * @throws Failure of kind INVALID that names those that cannot be read
     */
    static Map<String, String> readIn(JsonNode row, DateOrders orders) {
        HumanDates dates = new HumanDates(orders);
        if (row.path("dates") instanceof ObjectNode members) {
            dates.editions(members);
            if (!dates.read.containsKey("/dates/published") && !dates.read.containsKey("/dates/published/edtf")) {
                dates.one(members, "published");
            }
            if (!dates.read.containsKey("/dates/republished")) {
                dates.one(members, "republished");
            }
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

    /**
     * "1914, cast 1961": the work appeared first in 1914 and again in 1961, which is no set of dates of one appearance.
     * What the row itself says of the second counts more.
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
            members.put("republished", editions.again().toString());
            read.put("/dates/republished", editions.again().toString());
        }
    }

    private void put(ObjectNode members, String role, Edtf date) {
        if (members.get(role) instanceof ObjectNode known) {
            ObjectNode plain = known.deepCopy();
            plain.remove(WRITTEN);
            members.set(role, plain.put("edtf", date.toString()));
            read.put("/dates/" + role + "/edtf", date.toString());
        } else {
            members.put(role, date.toString());
            read.put("/dates/" + role, date.toString());
        }
    }

    private static String written(JsonNode value) {
        return value.has(WRITTEN) ? value.path("edtf").textValue() : value.textValue();
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
        if (value instanceof ObjectNode date) {
            return date.has(WRITTEN) ? ofTable(pointer, date) : date;
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        String edtf = CatalogueDate.read(text, orders.of(role(pointer)))
                .map(Edtf::toString)
                .orElse(null);
        if (edtf == null && !CatalogueDate.saysNone(text)) {
            faults.add(new Fault(
                    Fault.Place.pointer(pointer), Fault.Code.INVALID, "This cannot be read as a date.", text));
            return value;
        }
        read.put(pointer, edtf);
        return edtf == null ? NullNode.instance : TextNode.valueOf(edtf);
    }

    private static String role(String pointer) {
        return pointer.split("/", -1)[2];
    }

    /** A date of a table beside what says how it is known. */
    private JsonNode ofTable(String pointer, ObjectNode date) {
        JsonNode edtf = edtf(pointer + "/edtf", date.get("edtf"));
        if (edtf.isNull() && !date.hasNonNull("oldStyle")) {
            return edtf;
        }
        ObjectNode plain = date.deepCopy();
        plain.remove(WRITTEN);
        return plain.set("edtf", edtf);
    }
}

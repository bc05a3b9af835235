package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Fault;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.JulianDay;
import dev.dateline.date.text.CatalogueDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the dates of an article by role: an EDTF string, or an object that also says how the date is known. */
final class DatesReader {

    private static final List<String> ROLES = List.of("published", "republished", "about");
    private static final int VALUES = 100;

    private final JsonFaults faults;
    private final JsonNode json;

    DatesReader(JsonFaults faults, JsonNode json) {
        this.faults = faults;
        this.json = json;
    }

    /** The roles that are spoken of, be it to say that there is no date. */
    Set<String> given() {
        Set<String> given = new LinkedHashSet<>();
        if (json != null && json.isObject()) {
            json.fieldNames().forEachRemaining(given::add);
        }
        return given;
    }

    ArticleDates dates() {
        if (isAbsent(json)) {
            return ArticleDates.NONE;
        }
        if (!json.isObject()) {
            faults.wrongType("/dates", json, "an object");
            return ArticleDates.NONE;
        }
        faults.unknownMembers("/dates", json, ROLES);
        return new ArticleDates(one("published"), one("republished"), about());
    }

    private ArticleDate one(String role) {
        JsonNode value = json.get(role);
        return isAbsent(value) ? null : date("/dates/" + role, value);
    }

    private List<ArticleDate> about() {
        JsonNode list = json.get("about");
        List<ArticleDate> dates = new ArrayList<>();
        if (isAbsent(list)) {
            return dates;
        }
        if (!list.isArray()) {
            faults.wrongType("/dates/about", list, "a list of dates");
            return dates;
        }
        if (list.size() > VALUES) {
            faults.add("/dates/about", Fault.Code.TOO_MANY, "This may have at most " + VALUES + " values.", null);
        }
        for (int i = 0; i < Math.min(list.size(), VALUES); i++) {
            ArticleDate date = date("/dates/about/" + i, list.get(i));
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private ArticleDate date(String pointer, JsonNode value) {
        if (value.isTextual()) {
            Edtf edtf = read(pointer, value, Edtf::parse, CatalogueDate::meant);
            return edtf == null ? null : ArticleDate.stated(edtf);
        }
        if (!value.isObject()) {
            faults.wrongType(pointer, value, "an EDTF string or an object with 'edtf' or 'oldStyle'");
            return null;
        }
        Edtf edtf = read(pointer + "/edtf", value.get("edtf"), Edtf::parse, CatalogueDate::meant);
        JulianDay oldStyle = read(
                pointer + "/oldStyle", value.get("oldStyle"), JulianDay::parse, (text, fault) -> fault.suggestion());
        boolean derived = flag(pointer + "/derived", value.get("derived"));
        boolean inferred = flag(pointer + "/inferred", value.get("inferred"));
        if (isAbsent(value.get("edtf")) && isAbsent(value.get("oldStyle"))) {
            faults.add(pointer, Fault.Code.REQUIRED, "A date needs 'edtf' or 'oldStyle'.", null);
        }
        Edtf agreed = agreed(pointer, edtf, oldStyle);
        return agreed == null ? null : new ArticleDate(agreed, oldStyle, derived, inferred);
    }

    /** The Gregorian date of the two, or null after a fault. */
    private Edtf agreed(String pointer, Edtf edtf, JulianDay oldStyle) {
        if (oldStyle == null) {
            return edtf;
        }
        Edtf newStyle = gregorian(pointer, oldStyle);
        if (edtf != null && newStyle != null && !oldStyle.isSameDay(edtf)) {
            faults.add(
                    pointer,
                    Fault.Code.CONFLICT,
                    "'edtf' and 'oldStyle' are not the same day: " + oldStyle + " Old Style is " + newStyle + ".",
                    edtf.toString(),
                    newStyle.toString());
        }
        return edtf == null ? newStyle : edtf;
    }

    private Edtf gregorian(String pointer, JulianDay oldStyle) {
        try {
            return oldStyle.toGregorian();
        } catch (EdtfException e) {
            faults.add(pointer + "/oldStyle", Fault.Code.INVALID, e.getMessage(), oldStyle.toString());
            return null;
        }
    }

    /** What to suggest for a text; catalogues' dates are Gregorian, and no suggestion for Old Style. */
    private interface Meant {
        Optional<String> apply(String text, EdtfException fault);
    }

    private <T> T read(String pointer, JsonNode value, Function<String, T> reader, Meant meant) {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            faults.wrongType(pointer, value, "an EDTF string");
            return null;
        }
        String text = value.textValue();
        try {
            return reader.apply(text);
        } catch (EdtfException e) {
            faults.add(
                    pointer,
                    Fault.Code.INVALID,
                    e.getMessage(),
                    text,
                    meant.apply(text, e).orElse(null));
            return null;
        } catch (IllegalArgumentException e) {
            faults.add(pointer, Fault.Code.INVALID, e.getMessage(), text);
            return null;
        }
    }

    private boolean flag(String pointer, JsonNode value) {
        if (!isAbsent(value) && !value.isBoolean()) {
            faults.wrongType(pointer, value, "true or false");
        }
        return value != null && value.booleanValue();
    }

    private static boolean isAbsent(JsonNode value) {
        return ValuesReader.isAbsent(value);
    }
}

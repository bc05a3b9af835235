package dev.dateline.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleDate;
import dev.dateline.article.EditorialDates;
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

/**
 * Reads the dates of an article by role. A date is an EDTF string, or an object that also says how the date is known.
 */
final class ArticleDatesReader {

    private static final List<String> ROLES = List.of("published", "republished", "about");
    private static final int MAX_DATES = 100;

    private final JsonErrors errors;
    private final JsonNode json;

    ArticleDatesReader(JsonErrors errors, JsonNode json) {
        this.errors = errors;
        this.json = json;
    }

    /** The roles that are present, including those whose value is null. */
    Set<String> presentRoles() {
        Set<String> given = new LinkedHashSet<>();
        if (json != null && json.isObject()) {
            json.fieldNames().forEachRemaining(given::add);
        }
        return given;
    }

    EditorialDates read() {
        if (isAbsent(json)) {
            return EditorialDates.NONE;
        }
        if (!json.isObject()) {
            errors.addWrongType("/dates", json, "an object");
            return EditorialDates.NONE;
        }
        errors.addUnknownMembers("/dates", json, ROLES);
        return new EditorialDates(readRole("published"), readRole("republished"), readAbout());
    }

    private ArticleDate readRole(String role) {
        JsonNode value = json.get(role);
        return isAbsent(value) ? null : readDate("/dates/" + role, value);
    }

    private List<ArticleDate> readAbout() {
        JsonNode list = json.get("about");
        List<ArticleDate> dates = new ArrayList<>();
        if (isAbsent(list)) {
            return dates;
        }
        if (!list.isArray()) {
            errors.addWrongType("/dates/about", list, "a list of dates");
            return dates;
        }
        if (list.size() > MAX_DATES) {
            errors.add(
                    "/dates/about",
                    ValidationError.Code.TOO_MANY,
                    "This may have at most " + MAX_DATES + " values.",
                    null);
        }
        for (int i = 0; i < Math.min(list.size(), MAX_DATES); i++) {
            ArticleDate date = readDate("/dates/about/" + i, list.get(i));
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** Reads a date; an empty text is no date, alone and as the value of an object. */
    private ArticleDate readDate(String pointer, JsonNode value) {
        if (isAbsent(value)) {
            return null;
        }
        if (value.isTextual()) {
            Edtf edtf = parse(pointer, value, Edtf::parse, CatalogueDate::suggest);
            return edtf == null ? null : ArticleDate.stated(edtf);
        }
        if (!value.isObject()) {
            errors.addWrongType(pointer, value, "an EDTF string or an object with 'edtf' or 'oldStyle'");
            return null;
        }
        Edtf edtf = parse(pointer + "/edtf", value.get("edtf"), Edtf::parse, CatalogueDate::suggest);
        JulianDay oldStyle = parse(
                pointer + "/oldStyle", value.get("oldStyle"), JulianDay::parse, (text, fault) -> fault.suggestion());
        boolean derived = readFlag(pointer + "/derived", value.get("derived"));
        boolean inferred = readFlag(pointer + "/inferred", value.get("inferred"));
        boolean isEmpty = value.has("edtf") || value.has("oldStyle");
        if (isAbsent(value.get("edtf")) && isAbsent(value.get("oldStyle")) && !isEmpty) {
            errors.add(pointer, ValidationError.Code.REQUIRED, "A date needs 'edtf' or 'oldStyle'.", null);
        }
        Edtf agreed = reconcile(pointer, edtf, oldStyle);
        return agreed == null ? null : new ArticleDate(agreed, oldStyle, derived, inferred);
    }

    /** The Gregorian date from EDTF and Old Style date, which must agree; null after an error. */
    private Edtf reconcile(String pointer, Edtf edtf, JulianDay oldStyle) {
        if (oldStyle == null) {
            return edtf;
        }
        Edtf newStyle = toGregorian(pointer, oldStyle);
        if (edtf != null && newStyle != null && !oldStyle.isSameDay(edtf)) {
            errors.add(
                    pointer,
                    ValidationError.Code.CONFLICT,
                    "'edtf' and 'oldStyle' are not the same day: " + oldStyle + " Old Style is " + newStyle + ".",
                    edtf.toString(),
                    newStyle.toString());
        }
        return edtf == null ? newStyle : edtf;
    }

    private Edtf toGregorian(String pointer, JulianDay oldStyle) {
        try {
            return oldStyle.toGregorian();
        } catch (EdtfException e) {
            errors.add(pointer + "/oldStyle", ValidationError.Code.INVALID, e.getMessage(), oldStyle.toString());
            return null;
        }
    }

    /** Suggests a valid value. Catalogue notation is Gregorian, so it is no suggestion for an Old Style date. */
    private interface SuggestionFunction {
        Optional<String> apply(String text, EdtfException fault);
    }

    private <T> T parse(String pointer, JsonNode value, Function<String, T> reader, SuggestionFunction suggester) {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            errors.addWrongType(pointer, value, "an EDTF string");
            return null;
        }
        String text = value.textValue();
        try {
            return reader.apply(text);
        } catch (EdtfException e) {
            errors.add(
                    pointer,
                    ValidationError.Code.INVALID,
                    e.getMessage(),
                    text,
                    suggester.apply(text, e).orElse(null));
            return null;
        } catch (IllegalArgumentException e) {
            errors.add(pointer, ValidationError.Code.INVALID, e.getMessage(), text);
            return null;
        }
    }

    private boolean readFlag(String pointer, JsonNode value) {
        if (!isAbsent(value) && !value.isBoolean()) {
            errors.addWrongType(pointer, value, "true or false");
        }
        return value != null && value.booleanValue();
    }

    private static boolean isAbsent(JsonNode value) {
        return JsonMemberReader.isAbsent(value);
    }
}

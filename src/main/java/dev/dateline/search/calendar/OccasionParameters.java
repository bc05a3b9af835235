package dev.dateline.search.calendar;

import dev.dateline.article.fields.FieldSelection;
import dev.dateline.article.fields.FieldsParameter;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.text.DidYouMean;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the parameters that the endpoints for calendar days have in common. */
final class OccasionParameters {

    private static final List<String> ROLE_NAMES = List.of("about", "published", "republished", "mentions");
    private static final List<DateField> DEFAULT_ROLES =
            List.of(DateField.ABOUT, DateField.PUBLISHED, DateField.REPUBLISHED);

    /** The roles are validated one by one, so that each error has its own suggestion. */
    private static final QueryParameter<List<String>> ROLE = QueryParameter.list(
                    "role",
                    QueryParameter.of("role", new ParameterSchema.EnumSchema(ROLE_NAMES), Function.identity()),
                    ROLE_NAMES.size())
            .description(
                    "The roles of the dates to search. If an article matches in several, the first one counts. The "
                            + "default is `about,published,republished`.")
            .example("about,published");

    private static final QueryParameter<String> CALENDAR = QueryParameter.choice(
                    "calendar", List.of("new", "old", "any"))
            .defaultValue("new")
            .description("The calendar of the day: Gregorian (`new`), Julian for dates that were given in Old Style "
                    + "(`old`), or both (`any`).");
    private static final QueryParameter<LeapDayPolicy> LEAP = QueryParameter.choice("leap", LeapDayPolicy.class)
            .defaultValue(LeapDayPolicy.FEB28)
            .description("The day on which 29 February is observed in common years; `strict`: not at all.");
    private static final QueryParameter<ZoneId> TIME_ZONE = QueryParameter.of(
                    "tz", new ParameterSchema.StringSchema(50, "^[A-Za-z0-9+:/_-]+$"), OccasionParameters::parseZone)
            .description("The time zone that determines the current day. The default is UTC.")
            .example("Europe/Paris");

    private final QueryParameterReader parameters;

    OccasionParameters(QueryParameterReader parameters) {
        this.parameters = parameters;
    }

    /** Returns the criteria for dates on the given days or months, in the requested roles and calendars. */
    OccasionQuery.DateCriteria dates(Set<MonthDay> days, Set<Month> months, Optional<Set<Integer>> years) {
        return new OccasionQuery.DateCriteria(readRoles(), readStyles(), days, months, years);
    }

    FieldSelection fields() {
        return FieldSelection.of(
                FieldsParameter.read(parameters, Map.of("matched", AnniversaryGroups.RecurringDateView.class)));
    }

    /** Reads the roles in order of precedence. */
    private List<DateField> readRoles() {
        List<DateField> roles = new ArrayList<>();
        for (String word : parameters.value(ROLE).orElse(List.of())) {
            if (ROLE_NAMES.contains(word)) {
                roles.add(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                parameters.addNotOneOf("role", word, ROLE_NAMES);
            }
        }
        return roles.isEmpty() ? DEFAULT_ROLES : roles.stream().distinct().toList();
    }

    private Set<CalendarStyle> readStyles() {
        return switch (parameters.require(CALENDAR)) {
            case "old" -> EnumSet.of(CalendarStyle.OLD);
            case "any" -> EnumSet.allOf(CalendarStyle.class);
            default -> EnumSet.of(CalendarStyle.NEW);
        };
    }

    LeapDayPolicy leap() {
        return parameters.require(LEAP);
    }

    /** Returns the current day in the requested time zone. */
    LocalDate today() {
        return LocalDate.now(parameters.value(TIME_ZONE).orElse(ZoneOffset.UTC));
    }

    private static boolean isOffset(String text) {
        return text.matches("[+-](0[0-9]|1[0-7]):[0-5][0-9]");
    }

    private static ZoneId parseZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String zone = text.startsWith(" ") ? "+" + text.strip() : text; // an unescaped plus is decoded as a space
            throw new InvalidQueryValueException(
                    "A time zone is written like Europe/Paris or +01:00; a '+' must be percent-encoded.",
                    isOffset(zone)
                            ? zone
                            : DidYouMean.suggest(text, ZoneId.getAvailableZoneIds())
                                    .orElse(null));
        }
    }
}

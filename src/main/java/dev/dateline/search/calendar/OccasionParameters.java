package dev.dateline.search.calendar;

import dev.dateline.ValidationError.Code;
import dev.dateline.article.FieldSelection;
import dev.dateline.article.FieldsParameter;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.ParameterSchema;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.search.list.ListOptions;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the questions for calendar days have in common. */
final class OccasionParameters {

    private static final List<String> ROLE_NAMES = List.of("about", "published", "republished", "mentions");
    private static final List<DateField> DEFAULT_ROLES =
            List.of(DateField.ABOUT, DateField.PUBLISHED, DateField.REPUBLISHED);

    /** A word that is no role is judged by itself, with what was meant. */
    private static final QueryParameter<List<String>> ROLE = QueryParameter.list(
                    "role",
                    QueryParameter.of("role", new ParameterSchema.EnumSchema(ROLE_NAMES), Function.identity()),
                    ROLE_NAMES.size())
            .description(
                    "Which dates of the articles; the first is told where a day is an occasion in several. Without it: "
                            + "`about`, `published`, `republished`.")
            .example("about,published");

    private static final QueryParameter<String> CALENDAR = QueryParameter.choice(
                    "calendar", List.of("new", "old", "any"))
            .otherwise("new")
            .description(
                    "Whether the day is looked for in the Gregorian calendar (`new`), in the Julian one where the writer "
                            + "gave an Old Style date (`old`), or in both.");
    private static final QueryParameter<LeapDayPolicy> LEAP = QueryParameter.choice("leap", LeapDayPolicy.class)
            .otherwise(LeapDayPolicy.FEB28)
            .description("When 29 February is remembered in a year without one; `strict`: not at all.");
    private static final QueryParameter<ZoneId> TIME_ZONE = QueryParameter.of(
                    "tz", new ParameterSchema.StringSchema(50, "^[A-Za-z0-9+:/_-]+$"), OccasionParameters::parseZone)
            .description("The time zone in which it is today. Without it UTC.")
            .example("Europe/Paris");

    private static final QueryParameter<Integer> PAGE = ListOptions.PAGE.description(
            "The page, from 1, of `groups` and of `monthOnly` side by side. `page` × `size` reaches 10,000.");
    private static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 500)
            .otherwise(100)
            .description("How many articles the groups of a page hold together, and how many `monthOnly` does.")
            .example("100");

    private final QueryParameterReader parameters;

    OccasionParameters(QueryParameterReader parameters) {
        this.parameters = parameters;
    }

    /** The dates on some days, or known to some months, in the roles and calendars that are asked for. */
    OccasionQuery.DateCriteria dates(Set<MonthDay> days, Set<Month> months, Optional<Set<Integer>> years) {
        return new OccasionQuery.DateCriteria(readRoles(), readStyles(), days, months, years);
    }

    /** The page; one too deep is noted as a fault. */
    int page() {
        int page = parameters.require(PAGE);
        if ((long) page * size() <= ListOptions.MAX_RESULT_WINDOW) {
            return page;
        }
        parameters.addError(
                PAGE.name(),
                Code.OUT_OF_RANGE,
                "Pages reach " + ListOptions.MAX_RESULT_WINDOW
                        + " articles deep; filters such as 'about' reach the others.",
                parameters.value(PAGE.name()).orElse(null));
        return 1;
    }

    int size() {
        return parameters.require(SIZE);
    }

    FieldSelection fields() {
        return FieldSelection.of(FieldsParameter.read(parameters, List.of("matched")));
    }

    /** The roles, the first of which is told when a day is an occasion in several. */
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

    /** The present day in the time zone that is asked for. */
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
            String meant = text.startsWith(" ") ? "+" + text.strip() : text; // an unescaped plus arrives as a blank
            throw new InvalidQueryValueException(
                    "A time zone is written like Europe/Paris or +01:00; a '+' has to be percent-encoded.",
                    isOffset(meant)
                            ? meant
                            : DidYouMean.suggest(text, ZoneId.getAvailableZoneIds())
                                    .orElse(null));
        }
    }
}

package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.Nearest;
import dev.dateline.article.Fields;
import dev.dateline.article.FieldsParameter;
import dev.dateline.http.BadValue;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Shape;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery.Style;
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

    private static final List<String> ROLES = List.of("about", "published", "republished", "mentions");
    private static final List<DateField> USUAL = List.of(DateField.ABOUT, DateField.PUBLISHED, DateField.REPUBLISHED);

    /** A word that is no role is judged by itself, with what was meant. */
    private static final Parameter<List<String>> ROLE = Parameter.list(
                    "role", Parameter.of("role", new Shape.Word(ROLES), Function.identity()), ROLES.size())
            .says("Which dates of the articles; the first is told where a day is an occasion in several. Without it: "
                    + "`about`, `published`, `republished`.")
            .like("about,published");

    private static final Parameter<String> CALENDAR = Parameter.word("calendar", List.of("new", "old", "any"))
            .otherwise("new")
            .says("Whether the day is looked for in the Gregorian calendar (`new`), in the Julian one where the writer "
                    + "gave an Old Style date (`old`), or in both.");
    private static final Parameter<Leap> LEAP = Parameter.word("leap", Leap.class)
            .otherwise(Leap.FEB28)
            .says("When 29 February is remembered in a year without one; `strict`: not at all.");
    private static final Parameter<ZoneId> TZ = Parameter.of(
                    "tz", new Shape.Text(50, "^[A-Za-z0-9+:/_-]+$"), OccasionParameters::zone)
            .says("The time zone in which it is today. Without it UTC.")
            .like("Europe/Paris");

    private static final Parameter<Integer> PAGE = ListOptions.PAGE.says(
            "The page, from 1, of `groups` and of `monthOnly` side by side. `page` × `size` reaches 10,000.");
    private static final Parameter<Integer> SIZE = Parameter.number("size", 1, 500)
            .otherwise(100)
            .says("How many articles the groups of a page hold together, and how many `monthOnly` does.")
            .like("100");

    private final Parameters parameters;

    OccasionParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The dates on some days, or known to some months, in the roles and calendars that are asked for. */
    OccasionQuery.Dates dates(Set<MonthDay> days, Set<Month> months, Optional<Set<Integer>> years) {
        return new OccasionQuery.Dates(roles(), styles(), days, months, years);
    }

    /** The page; one too deep is noted as a fault. */
    int page() {
        int page = parameters.sure(PAGE);
        if ((long) page * size() <= ListOptions.DEEPEST) {
            return page;
        }
        parameters.fault(
                PAGE.name(),
                Code.OUT_OF_RANGE,
                "Pages reach " + ListOptions.DEEPEST + " articles deep; filters such as 'about' reach the others.",
                parameters.value(PAGE.name()).orElse(null));
        return 1;
    }

    int size() {
        return parameters.sure(SIZE);
    }

    Fields fields() {
        return Fields.of(FieldsParameter.read(parameters, List.of("matched")));
    }

    /** The roles, the first of which is told when a day is an occasion in several. */
    private List<DateField> roles() {
        List<DateField> roles = new ArrayList<>();
        for (String word : parameters.value(ROLE).orElse(List.of())) {
            if (ROLES.contains(word)) {
                roles.add(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                parameters.notOneOf("role", word, ROLES);
            }
        }
        return roles.isEmpty() ? USUAL : roles.stream().distinct().toList();
    }

    private Set<Style> styles() {
        return switch (parameters.sure(CALENDAR)) {
            case "old" -> EnumSet.of(Style.OLD);
            case "any" -> EnumSet.allOf(Style.class);
            default -> EnumSet.of(Style.NEW);
        };
    }

    Leap leap() {
        return parameters.sure(LEAP);
    }

    /** The present day in the time zone that is asked for. */
    LocalDate today() {
        return LocalDate.now(parameters.value(TZ).orElse(ZoneOffset.UTC));
    }

    private static boolean isOffset(String text) {
        return text.matches("[+-](0[0-9]|1[0-7]):[0-5][0-9]");
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String meant = text.startsWith(" ") ? "+" + text.strip() : text; // an unescaped plus arrives as a blank
            throw new BadValue(
                    "A time zone is written like Europe/Paris or +01:00; a '+' has to be percent-encoded.",
                    isOffset(meant)
                            ? meant
                            : Nearest.to(text, ZoneId.getAvailableZoneIds()).orElse(null));
        }
    }
}

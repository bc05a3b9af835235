package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.http.BadValue;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.OccasionQuery.Style;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the questions for calendar days have in common. */
final class OccasionParameters {

    private static final List<String> ROLES = List.of("about", "published", "republished", "mentions");
    private static final List<DateField> USUAL = List.of(DateField.ABOUT, DateField.PUBLISHED, DateField.REPUBLISHED);
    private static final int MILESTONES = 100;
    private static final int LONGEST_AGO = 20_000;

    private final Parameters parameters;

    OccasionParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The roles, the first of which is told when a day is an occasion in several. */
    List<DateField> roles() {
        List<DateField> roles = new ArrayList<>();
        for (String word : parameters.words("role")) {
            if (ROLES.contains(word)) {
                roles.add(DateField.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                parameters.notOneOf("role", word, ROLES);
            }
        }
        return roles.isEmpty() ? USUAL : roles.stream().distinct().toList();
    }

    Set<Style> styles() {
        return switch (parameters.word("calendar", List.of("new", "old", "any")).orElse("new")) {
            case "old" -> EnumSet.of(Style.OLD);
            case "any" -> EnumSet.allOf(Style.class);
            default -> EnumSet.of(Style.NEW);
        };
    }

    Leap leap() {
        return parameters.sure(Parameter.word("leap", Leap.class).otherwise(Leap.FEB28));
    }

    /** The day from which years are counted: today, where none is given. */
    LocalDate asOf() {
        LocalDate today = today();
        return parameters.parsed("asOf", OccasionParameters::date).orElse(today);
    }

    /** The present day in the time zone that is asked for. */
    LocalDate today() {
        return LocalDate.now(parameters.parsed("tz", OccasionParameters::zone).orElse(ZoneOffset.UTC));
    }

    /** Numbers of years that are milestones; none where the usual ones will do. */
    Set<Integer> milestones() {
        List<String> words = parameters.words("milestones");
        if (words.size() > MILESTONES) {
            parameters.fault(
                    "milestones", Code.TOO_MANY, "'milestones' may hold at most " + MILESTONES + " numbers.", null);
        }
        Parameter<Integer> years = Parameter.number("milestones", 1, LONGEST_AGO);
        Set<Integer> milestones = new TreeSet<>();
        for (String word : words) {
            try {
                milestones.add(years.reader().apply(word));
            } catch (BadValue e) {
                parameters.fault("milestones", Code.INVALID, e.getMessage(), word);
            }
        }
        return milestones;
    }

    private static LocalDate date(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new BadValue("There is no day " + text + ".", null);
        }
        throw new BadValue("A day is written YYYY-MM-DD, such as 2027-11-07.", null);
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new BadValue("A time zone is written like Europe/Paris or +01:00.", null);
        }
    }
}

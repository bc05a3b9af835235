package dev.dateline.search.filter;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.IntervalEnd;
import dev.dateline.date.Precision;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.http.query.JavaScriptDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses EDTF dates of a query string, with suggestions for invalid ones. */
final class EdtfParameter {

    private static final Predicate<Edtf> RANGE_TEST =
            date -> !date.yearless() && date.unknown().isEmpty();
    private static final Predicate<Edtf> BOUND_TEST =
            RANGE_TEST.and(date -> date.open().isEmpty() && date.precision() != Precision.SET);

    private static final Pattern COMMA_LIST = Pattern.compile("[^,\\[\\]{}]{1,50}(,[^,\\[\\]{}]{1,50}){1,99}");

    private EdtfParameter() {}

    /** Parses a date or interval to search for: it needs a year and must not have an unknown end. */
    static Edtf parseRange(String text) {
        return parseRange(text, RANGE_TEST);
    }

    /** Parses one of the dates of a parameter that may be repeated, where any of them may hold. */
    static Edtf parseAnyOf(String text) {
        refuseCommaList(text);
        return parseRange(text);
    }

    /**
     * Refuses dates that are joined by commas without braces.
     *
     * @throws InvalidQueryValueException if the text has a comma outside braces and brackets
     */
    static void refuseCommaList(String text) {
        if (COMMA_LIST.matcher(text).matches() && Stream.of(text.split(",")).allMatch(part -> isDate(part.strip()))) {
            throw new InvalidQueryValueException(
                    "For several dates, any of which may hold, repeat the parameter instead of using commas.", null);
        }
    }

    private static boolean isDate(String text) {
        try {
            Edtf.parse(text);
            return true;
        } catch (EdtfException e) {
            return false;
        }
    }

    private static Edtf parseRange(String text, Predicate<Edtf> fits) {
        Edtf edtf = parse(text, fits);
        if (edtf.yearless()) {
            throw yearlessError(edtf);
        }
        if (edtf.unknown().isPresent()) {
            throw new InvalidQueryValueException(
                    "An interval with an unknown end cannot be searched for; use '..' for an open end.",
                    withOpenEnd(text, edtf)
                            .filter(suggestion -> fits.test(Edtf.parse(suggestion)))
                            .orElse(null));
        }
        return edtf;
    }

    private static InvalidQueryValueException yearlessError(Edtf date) {
        String instead = MonthDayFormat.ofYearlessDate(date)
                .map(day -> " For a calendar day of any year use onDay=" + day + " and dateField.")
                .orElse("");
        return new InvalidQueryValueException("A date without a year is not allowed here." + instead, null);
    }

    /** Replaces the unknown end of an interval by an open one; empty when both ends are unknown. */
    private static Optional<String> withOpenEnd(String text, Edtf date) {
        IntervalEnd unknown = date.unknown().orElse(null);
        if (unknown == null) {
            return Optional.of(text);
        }
        return switch (unknown) {
            case START -> Optional.of(".." + text);
            case END -> Optional.of(text + "..");
            case BOTH -> Optional.empty();
        };
    }

    /**
     * Parses a lower bound: a date without open ends that is not a set, or the first day of a year beyond 9999 as
     * responses show it.
     */
    static Edtf parseFrom(String text) {
        return parseBound(normalizeLongYear(text, "-01-01"));
    }

    /** Parses an upper bound: the same, or the last day of a year beyond 9999. */
    static Edtf parseTo(String text) {
        return parseBound(normalizeLongYear(text, "-12-31"));
    }

    /** EDTF has no days in years beyond 9999. A bound on the first or last day of such a year is the year itself. */
    private static String normalizeLongYear(String text, String day) {
        return text.matches("-?[1-9]\\d{4,}" + day) ? "Y" + text.substring(0, text.length() - day.length()) : text;
    }

    private static Edtf parseBound(String text) {
        Edtf edtf = parseRange(text, BOUND_TEST);
        if (edtf.open().isPresent()) {
            throw new InvalidQueryValueException(
                    "A date with an open end is not a bound. For an open range leave 'from' or 'to' out.", null);
        }
        if (edtf.precision() == Precision.SET) {
            throw new InvalidQueryValueException("A set of dates is not a bound; use a single date or interval.", null);
        }
        return edtf;
    }

    /** Returns the date that a text is or was probably meant to be; empty when there is no suggestion. */
    static Optional<Edtf> parseOrSuggest(String text) {
        try {
            return Optional.of(parse(text, suggestion -> true));
        } catch (InvalidQueryValueException e) {
            return Optional.ofNullable(e.suggestion()).map(Edtf::parse);
        }
    }

    /** @param fits whether a suggested date is valid for this parameter */
    private static Edtf parse(String text, Predicate<Edtf> fits) {
        try {
            return Edtf.parse(text);
        } catch (EdtfException e) {
            Optional<Edtf> suggestion = JavaScriptDate.parse(text)
                    .map(date -> date.toLocalDate().toString())
                    .or(() -> CatalogueDate.suggest(text, e))
                    .map(Edtf::parse);
            if (suggestion.filter(Edtf::yearless).isPresent()) {
                throw yearlessError(suggestion.get());
            }
            throw new InvalidQueryValueException(
                    e.getMessage(),
                    suggestion
                            .flatMap(date -> withOpenEnd(date.toString(), date))
                            .filter(date -> fits.test(Edtf.parse(date)))
                            .orElse(null));
        }
    }
}

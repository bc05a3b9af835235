package dev.dateline.search.filter;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.IntervalEnd;
import dev.dateline.date.Precision;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.http.query.InvalidQueryValueException;
import dev.dateline.search.CalendarDay;
import java.util.Optional;
import java.util.function.Predicate;

/** Dates in a query string. */
final class EdtfParameter {

    private static final Predicate<Edtf> RANGE_TEST =
            date -> !date.yearless() && date.unknown().isEmpty();
    private static final Predicate<Edtf> BOUND_TEST =
            RANGE_TEST.and(date -> date.open().isEmpty() && date.precision() != Precision.SET);

    private EdtfParameter() {}

    /** A date to look for: one whose days are known. */
    static Edtf parseRange(String text) {
        return parseRange(text, RANGE_TEST);
    }

    private static Edtf parseRange(String text, Predicate<Edtf> fits) {
        Edtf edtf = parse(text, fits);
        if (edtf.yearless()) {
            throw yearlessError(edtf);
        }
        if (edtf.unknown().isPresent()) {
            throw new InvalidQueryValueException(
                    "An unknown end cannot be looked for; '..' is an open one.",
                    withOpenEnd(text, edtf)
                            .filter(meant -> fits.test(Edtf.parse(meant)))
                            .orElse(null));
        }
        return edtf;
    }

    private static InvalidQueryValueException yearlessError(Edtf date) {
        String instead = CalendarDay.ofYearlessDate(date)
                .map(day -> "; for a calendar day of any year use onDay=" + day + " and dateField.")
                .orElse(".");
        return new InvalidQueryValueException("A year is needed here" + instead, null);
    }

    /** A date as it is, with its unknown end open; nothing where both are unknown. */
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

    /** A date without gaps and without open ends, or the first day of a long year as answers show it. */
    static Edtf parseFrom(String text) {
        return parseBound(normalizeLongYear(text, "-01-01"));
    }

    /** The same, or the last day of a long year. */
    static Edtf parseTo(String text) {
        return parseBound(normalizeLongYear(text, "-12-31"));
    }

    /** The days of years beyond 9999 have no EDTF; on its first or last day a range begins or ends as with the year. */
    private static String normalizeLongYear(String text, String day) {
        return text.matches("-?[1-9]\\d{4,}" + day) ? "Y" + text.substring(0, text.length() - day.length()) : text;
    }

    private static Edtf parseBound(String text) {
        Edtf edtf = parseRange(text, BOUND_TEST);
        if (edtf.open().isPresent()) {
            throw new InvalidQueryValueException(
                    "An open end is no bound; leave the other parameter out instead.", null);
        }
        if (edtf.precision() == Precision.SET) {
            throw new InvalidQueryValueException("A set of dates is no bound.", null);
        }
        return edtf;
    }

    /** The date that a text is, or was probably meant to be; empty where nothing is near. */
    static Optional<Edtf> parseOrSuggest(String text) {
        try {
            return Optional.of(parse(text, meant -> true));
        } catch (InvalidQueryValueException e) {
            return Optional.ofNullable(e.suggestion()).map(Edtf::parse);
        }
    }

    /** @param fits whether a date that was probably meant may stand here */
    private static Edtf parse(String text, Predicate<Edtf> fits) {
        try {
            return Edtf.parse(text);
        } catch (EdtfException e) {
            Optional<Edtf> meant = CatalogueDate.meant(text, e).map(Edtf::parse);
            if (meant.filter(Edtf::yearless).isPresent()) {
                throw yearlessError(meant.get());
            }
            throw new InvalidQueryValueException(
                    e.getMessage(),
                    meant.flatMap(date -> withOpenEnd(date.toString(), date))
                            .filter(date -> fits.test(Edtf.parse(date)))
                            .orElse(null));
        }
    }
}

package dev.dateline.date;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** EDTF made by its grammar, of all levels; years are mostly of one generation, so that dates meet each other. */
public final class EdtfStrings {

    private EdtfStrings() {}

    /** Anything that is EDTF. */
    public static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, part()),
                        Tuple.of(3, interval()),
                        Tuple.of(2, set()),
                        Tuple.of(1, dateTime()),
                        Tuple.of(1, manyRanges()))
                .filter(EdtfStrings::isEdtf);
    }

    /** What can be looked for: a known year, and no unknown end. */
    public static Arbitrary<String> queries() {
        return Arbitraries.frequencyOf(Tuple.of(4, part()), Tuple.of(3, interval()), Tuple.of(1, set()))
                .filter(EdtfStrings::isEdtf)
                .filter(text -> !Edtf.parse(text).yearless()
                        && Edtf.parse(text).unknown().isEmpty());
    }

    private static boolean isEdtf(String text) {
        try {
            return Edtf.parse(text) != null;
        } catch (EdtfException e) {
            return false;
        }
    }

    private static Arbitrary<String> manyRanges() {
        return Arbitraries.of(
                "1XXX-XX-X1",
                "19XX-XX-X1",
                "XXX7-0X-1X",
                "-1XXX-XX-3X",
                "XX17-XX-13",
                "[1XXX-12-25,2XXX-01-X1]",
                "19X7-XX-X7");
    }

    private static Arbitrary<String> part() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3, Combinators.combine(qualifier(), year(), qualifier()).as((a, y, b) -> a + y + b)),
                Tuple.of(
                        3,
                        Combinators.combine(qualified(year()), qualified(month()))
                                .as((y, m) -> y + "-" + m)),
                Tuple.of(
                        4,
                        Combinators.combine(qualified(year()), qualified(month()), qualified(day()))
                                .as((y, m, d) -> y + "-" + m + "-" + d)),
                Tuple.of(
                        2,
                        Combinators.combine(qualified(year()), qualified(season()))
                                .as((y, s) -> y + "-" + s)),
                Tuple.of(1, Combinators.combine(longYear(), qualifier()).as((y, q) -> y + q)));
    }

    private static Arbitrary<String> interval() {
        return Combinators.combine(end(), end()).as((from, to) -> from + "/" + to);
    }

    private static Arbitrary<String> end() {
        return Arbitraries.frequencyOf(Tuple.of(8, part()), Tuple.of(1, Arbitraries.of("", "..")));
    }

    private static Arbitrary<String> set() {
        Arbitrary<String> range = Combinators.combine(
                        part(), Arbitraries.frequencyOf(Tuple.of(3, part()), Tuple.of(1, Arbitraries.just(""))))
                .as((from, to) -> from + ".." + to);
        Arbitrary<String> member = Arbitraries.frequencyOf(
                Tuple.of(4, part()), Tuple.of(2, range), Tuple.of(1, part().map(to -> ".." + to)));
        return Combinators.combine(member.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
                .as((members, one) -> (one ? "[" : "{") + String.join(",", members) + (one ? "]" : "}"));
    }

    private static Arbitrary<String> dateTime() {
        Arbitrary<String> zones = Arbitraries.of("", "Z", "+04:30", "-04", "-12:00", "+14:00");
        return Combinators.combine(
                        Arbitraries.integers().between(1900, 1939),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of("T23:20:30", "T00:00", "T12:30:01.5"),
                        zones)
                .as((y, m, d, time, zone) -> "%04d-%02d-%02d".formatted(y, m, d) + time + zone);
    }

    private static Arbitrary<String> year() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(1900, 1939).map(y -> "%04d".formatted(y))),
                Tuple.of(2, Arbitraries.integers().between(0, 9999).map(y -> "%04d".formatted(y))),
                Tuple.of(1, Arbitraries.integers().between(1, 9999).map(y -> "-%04d".formatted(y))),
                Tuple.of(2, Arbitraries.of("19XX", "191X", "192X", "1XXX", "XXXX", "00XX", "-001X", "000X", "-0XXX")),
                Tuple.of(1, Arbitraries.of("19X7", "1X17", "X917", "XX1X", "-XX17", "1XX7", "X9XX")),
                Tuple.of(1, Arbitraries.of("0000", "-0001", "9999", "-9999")));
    }

    private static Arbitrary<String> longYear() {
        return Arbitraries.of(
                "Y19170",
                "Y-19170",
                "Y17E7",
                "Y-17E7",
                "Y171010000S3",
                "Y3388E2S3",
                "1917S2",
                "1917S3",
                "-1917S2",
                "Y1E3",
                "Y25000000000000000",
                "Y-25000000000000000",
                "Y10000",
                "Y-10000");
    }

    private static Arbitrary<String> month() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 12).map(m -> "%02d".formatted(m))),
                Tuple.of(1, Arbitraries.of("XX", "0X", "1X", "X1", "X2", "X7")));
    }

    private static Arbitrary<String> day() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 31).map(d -> "%02d".formatted(d))),
                Tuple.of(1, Arbitraries.of("XX", "0X", "1X", "2X", "3X", "X1", "X7", "29")));
    }

    private static Arbitrary<String> season() {
        return Arbitraries.integers().between(21, 41).map(Object::toString);
    }

    private static Arbitrary<String> qualified(Arbitrary<String> component) {
        return Combinators.combine(qualifier(), component, qualifier()).as((left, c, right) -> left + c + right);
    }

    private static Arbitrary<String> qualifier() {
        return Arbitraries.frequency(Tuple.of(12, ""), Tuple.of(1, "?"), Tuple.of(1, "~"), Tuple.of(1, "%"));
    }

    /** Every form once or more: a check on the grammar above. */
    static List<String> forms() {
        return any().list().ofSize(2000).sample();
    }
}

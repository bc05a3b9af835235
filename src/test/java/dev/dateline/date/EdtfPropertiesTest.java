package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every date. */
class EdtfPropertiesTest {

    private static final int TRIES = 400_000;
    private static final long FIRST_EPOCH_DAY = EpochDays.of(-EpochDays.LAST_YEAR, 1, 1);
    private static final long LAST_EPOCH_DAY = EpochDays.of(EpochDays.LAST_YEAR, 12, 31);

    @Provide
    Arbitrary<String> dates() {
        return EdtfStrings.any();
    }

    @Provide
    Arbitrary<String> queries() {
        return EdtfStrings.queries();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void printingAndParsingIsTheIdentity(@ForAll("dates") String text) {
        Edtf date = Edtf.parse(text);
        Edtf again = Edtf.parse(date.toString());
        assertThat(again).isEqualTo(date).hasSameHashCodeAs(date).hasToString(date.toString());
        assertThat(again.level()).as("a longer form can be of a higher level").isLessThanOrEqualTo(date.level());
        assertThat(again.precision()).isEqualTo(date.precision());
        assertThat(again.days().first()).isEqualTo(date.days().first());
        assertThat(again.days().last()).isEqualTo(date.days().last());
        assertThat(again.days().ranges(1000)).isEqualTo(date.days().ranges(1000));
        assertThat(List.of(again.uncertain(), again.approximate(), again.open(), again.unknown(), again.recurrences()))
                .isEqualTo(
                        List.of(date.uncertain(), date.approximate(), date.open(), date.unknown(), date.recurrences()));
        assertThat(date.display()).isNotBlank().isEqualTo(again.display());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void wideningAQueryLosesNoMatch(
            @ForAll("dates") String text,
            @ForAll("queries") String query,
            @ForAll @LongRange(min = 0, max = 20_000) long before,
            @ForAll @LongRange(min = 0, max = 20_000) long after) {
        Edtf date = Edtf.parse(text);
        Edtf narrow = Edtf.parse(query);
        long first = narrow.days().first();
        long last = narrow.days().last();
        Assume.that(first != DayRange.MIN || last != DayRange.MAX);
        Edtf hull = Edtf.ofDays(first, last);
        Edtf wide = Edtf.ofDays(
                first == DayRange.MIN ? first : Math.max(FIRST_EPOCH_DAY, first - before),
                last == DayRange.MAX ? last : Math.min(LAST_EPOCH_DAY, last + after));
        for (Edtf wider : List.of(hull, wide)) {
            assertThat(!date.matches(narrow, DateMatch.OVERLAPS) || date.matches(wider, DateMatch.OVERLAPS))
                    .isTrue();
            assertThat(!date.matches(narrow, DateMatch.WITHIN) || date.matches(wider, DateMatch.WITHIN))
                    .isTrue();
            assertThat(!date.matches(wider, DateMatch.CONTAINS) || date.matches(narrow, DateMatch.CONTAINS))
                    .isTrue();
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void withinImpliesOverlapsAndIsContained(@ForAll("dates") String text, @ForAll("queries") String query) {
        Edtf date = Edtf.parse(text);
        Edtf other = Edtf.parse(query);
        boolean within = date.matches(other, DateMatch.WITHIN);
        boolean contains = date.matches(other, DateMatch.CONTAINS);
        boolean overlaps = date.matches(other, DateMatch.OVERLAPS);
        assertThat(!within || overlaps).isTrue();
        assertThat(!contains || overlaps).isTrue();
        assertThat(other.days().overlaps(date.days())).isEqualTo(overlaps);
        assertThat(other.days().within(date.days())).isEqualTo(contains);
        assertThat(!within || other.matches(date, DateMatch.CONTAINS)).isTrue();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aRangeIsAnsweredAsADateOfTheSameDays(
            @ForAll("dates") String text,
            @ForAll @LongRange(min = -30_000, max = 0) long first,
            @ForAll @LongRange(max = 9000) long more) {
        DaySet days = Edtf.parse(text).days();
        DayRange range = new DayRange(first, first + more);
        DaySet same = DaySet.of(first, first + more);
        assertThat(days.overlaps(range)).isEqualTo(days.overlaps(same));
        assertThat(days.within(range)).isEqualTo(days.within(same));
        assertThat(days.contains(range)).isEqualTo(days.contains(same));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void rangesAreSortedAndDoNotTouch(@ForAll("dates") String text) {
        DaySet days = Edtf.parse(text).days();
        Optional<List<DayRange>> ranges = days.ranges(1000);
        Assume.that(ranges.isPresent() && !days.isEmpty());
        List<DayRange> all = ranges.orElseThrow();
        assertThat(all.get(0).first()).isEqualTo(days.first());
        assertThat(all.get(all.size() - 1).last()).isEqualTo(days.last());
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).first()).isGreaterThan(all.get(i - 1).last() + 1);
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> years =
                Arbitraries.of("1917", "191X", "19XX", "19X7", "1900", "2000", "0000", "-0043", "-004X", "-00X4");
        Arbitrary<String> months = Arbitraries.of("", "-02", "-12", "-0X", "-1X", "-X2", "-XX", "-04");
        Arbitrary<String> days = Arbitraries.of("", "-01", "-29", "-31", "-3X", "-X1", "-XX", "-2X");
        return Combinators.combine(years, months, days).as((y, m, d) -> y + m + (m.isEmpty() ? "" : d));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPatternMatchesTheExistingDays(@ForAll("patterns") String text) {
        Pattern pattern = Pattern.compile(
                text.replace('X', '.') + (text.length() <= 5 ? "-..-.." : text.length() <= 8 ? "-.." : ""));
        int end = text.charAt(0) == '-' ? 5 : 4;
        YearMask years = new YearMask(end == 5, text.substring(end - 4, end));
        List<Long> expected = new ArrayList<>();
        for (long day = EpochDays.of(years.first(), 1, 1); day <= EpochDays.of(years.last(), 12, 31); day++) {
            boolean yearFits = years.next(EpochDays.year(day)) == EpochDays.year(day);
            if (yearFits && pattern.matcher(EpochDays.print(day)).find()) {
                expected.add(day);
            }
        }
        if (expected.isEmpty()) {
            assertThatCode(() -> Edtf.parse(text)).isInstanceOf(EdtfException.class);
        } else {
            assertThat(days(Edtf.parse(text).days().ranges(TRIES).orElseThrow()))
                    .isEqualTo(expected);
        }
    }

    private static List<Long> days(List<DayRange> ranges) {
        List<Long> days = new ArrayList<>();
        for (DayRange range : ranges) {
            for (long day = range.first(); day <= range.last(); day++) {
                days.add(day);
            }
        }
        return days;
    }

    @Provide
    Arbitrary<String> nearlyDates() {
        return Arbitraries.strings()
                .withChars("0123456789XYESTZ?~%-./[]{},: +xu")
                .ofMaxLength(24);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void textThatIsNotADateIsRejected(@ForAll("nearlyDates") String text) {
        readsOrRefuses(text);
    }

    @Property(tries = 5000)
    void noTextCrashesTheParser(@ForAll @StringLength(max = 60) String text) {
        readsOrRefuses(text);
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void aTypoInADateCrashesNothing(
            @ForAll("dates") String text, @ForAll char inserted, @ForAll @LongRange(min = 0, max = 1000) long at) {
        int place = (int) at % (text.length() + 1);
        readsOrRefuses(text.substring(0, place) + inserted + text.substring(place));
        readsOrRefuses(text.substring(0, place));
        readsOrRefuses(text.substring(place));
    }

    private static void readsOrRefuses(String text) {
        try {
            Edtf.parse(Edtf.parse(text).toString()).days().ranges(10);
        } catch (EdtfException e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.offset()).isBetween(0, text.length());
            e.suggestion()
                    .ifPresent(suggestion ->
                            assertThatCode(() -> Edtf.parse(suggestion)).doesNotThrowAnyException());
        }
    }
}

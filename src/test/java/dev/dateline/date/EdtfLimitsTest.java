package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Huge dates and huge texts cost nothing. */
class EdtfLimitsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0001-01-01..9999-12-31}",
                "Y-17E7",
                "Y-25000000000000000/Y25000000000000000",
                "1XXX-XX-X1",
                "XXX1-XX-X1",
                "{1XXX-XX-X1,2XXX-XX-X2,3XXX-XX-X3,-4XXX-XX-X4}",
                "XX00-02-29",
                "-XXX4-02-29",
                "Y25E15S1"
            })
    void aHugeDateIsFast(String text) {
        assertTimeoutPreemptively(TIMEOUT, () -> {
            for (int i = 0; i < 200; i++) {
                Edtf date = Edtf.parse(text);
                assertThat(date.matches(Edtf.parse("1917-11-11"), DateMatch.WITHIN))
                        .isFalse();
                assertThat(date.matches(date, DateMatch.OVERLAPS)).isTrue();
                date.matches(Edtf.parse("XXX7-0X-X2"), DateMatch.CONTAINS);
                date.days().ranges(100);
            }
        });
    }

    @Test
    void comparingTwoPatternsOfManyDaysIsFast() {
        Edtf one = Edtf.parse("XXX1-XX-X1");
        Edtf other = Edtf.parse("XXX1-XX-X2");
        assertTimeoutPreemptively(TIMEOUT, () -> {
            assertThat(one.matches(other, DateMatch.OVERLAPS)).isFalse();
            assertThat(one.matches(one, DateMatch.WITHIN)).isTrue();
            assertThat(one.matches(Edtf.parse("XXX1"), DateMatch.WITHIN)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "X", "-", "?", "/", "..", "[1917,", "Y1", "[", "1917/", "{", "é", "1917-11-07T", "u", " "})
    void aTextOfTenThousandCharactersIsRejectedFast(String repeated) {
        String text = repeated.repeat(10_000);
        assertTimeoutPreemptively(
                TIMEOUT,
                () -> assertThatExceptionOfType(EdtfException.class)
                        .isThrownBy(() -> Edtf.parse(text))
                        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200)));
    }

    @Test
    void aSetOfHundredsOfMembersIsFast() {
        String years =
                IntStream.range(0, 190).mapToObj(i -> "1X" + (10 + i % 90)).collect(Collectors.joining(",", "{", "}"));
        String patterns =
                IntStream.range(0, 10).mapToObj(i -> "1XX" + i + "-XX-X1").collect(Collectors.joining(",", "[", "]"));
        assertTimeoutPreemptively(TIMEOUT, () -> {
            assertThat(Edtf.parse(years).matches(Edtf.parse("1917"), DateMatch.OVERLAPS))
                    .isTrue();
            assertThat(Edtf.parse(patterns).days().ranges(1000)).isEmpty();
            assertThat(Edtf.parse(patterns).matches(Edtf.parse("1XXX"), DateMatch.WITHIN))
                    .isTrue();
            assertThat(Edtf.parse(patterns).matches(Edtf.parse(patterns), DateMatch.WITHIN))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y25000000000000001",
                "Y-25000000000000001",
                "Y9E18",
                "Y1E9999",
                "Y99999999999999999999",
                "Y1000000000000000000000000000000000000",
                "Y-1E000000000000000000099",
                "Y-17E20/..",
                "{Y1E17}",
                "Y25000000000000000/Y26000000000000000"
            })
    void yearsBeyondTheLimitAreRejected(String text) {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> Edtf.parse(text))
                .withMessageContaining("25000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y25000000000000000", "Y-25000000000000000", "Y25E15", "Y-17E7", "Y1700000002"})
    void yearsBeyondThoseOfJavaAreCounted(String text) {
        Edtf year = Edtf.parse(text);
        assertThat(EpochDays.print(year.days().first())).endsWith("-01-01");
        assertThat(EpochDays.print(year.days().last())).endsWith("-12-31");
        assertThat(EpochDays.year(year.days().first()))
                .isEqualTo(EpochDays.year(year.days().last()));
        assertThat(year.days().last() - year.days().first()).isBetween(364L, 365L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX-12-25", "{XXXX-12-25}", "[XXXX-11-07,XXXX-12-25]", "XXXX-11/XXXX-12"})
    void datesWithoutAYearMatchNoRange(String text) {
        Edtf date = Edtf.parse(text);
        assertThat(date.yearless()).isTrue();
        assertThat(date.matches(Edtf.parse("1917"), DateMatch.OVERLAPS)).isFalse();
    }

    @Test
    void aMemberOfNoKnownYearAddsNoDaysToTheOthers() {
        Edtf date = Edtf.parse("[XXXX-11-07,1917]");
        assertThat(date.yearless()).isFalse();
        assertThat(date.days().ranges(2)).contains(List.of(year(1917)));
    }

    private static DayRange year(int year) {
        return new DayRange(EpochDays.of(year, 1, 1), EpochDays.of(year, 12, 31));
    }

    /** The text of the standard allows these, though some readers do not. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ?1934?,           1934?
            ?1934~,           1934%
            Y170000002~,      Y170000002~
            1950S2?,          1950S2?
            [Y170000002..],   [Y170000002..]
            Y17E7/..,         Y17E7/..
            1900/1900,        1900/1900
            '{1917?,1918~}',  '{1917?,1918~}'
            """)
    void qualifiersAndLongYearsStandWhereverADateDoes(String text, String canonical) {
        assertThat(Edtf.parse(text)).hasToString(canonical);
    }
}

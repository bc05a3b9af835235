package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JulianDayTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1917-10-25,  1917-11-07
            1917-02-23,  1917-03-08
            1905-01-09,  1905-01-22
            1918-02-01,  1918-02-14
            1870-04-10,  1870-04-22
            1861-02-19,  1861-03-03
            1900-02-28,  1900-03-12
            1900-02-29,  1900-03-13
            1900-03-01,  1900-03-14
            1800-02-29?, 1800-03-12?
            1700-02-29,  1700-03-11
            1600-02-29,  1600-03-10
            1582-10-04,  1582-10-14
            -0043-03-15, -0043-03-13
            -0100-02-29, -0100-02-26
            1917-12-25,  1918-01-07
            1917-10-25?, 1917-11-07?
            1870-04-10~, 1870-04-22~
            """)
    void aJulianDayIsTheGregorianOne(String julian, String gregorian) {
        JulianDay day = JulianDay.parse(julian);
        assertThat(day).hasToString(julian).isEqualTo(JulianDay.of(Edtf.parse(gregorian)));
        assertThat(day.toGregorian()).hasToString(gregorian);
        assertThat(day.isSameDay(Edtf.parse(gregorian))).isTrue();
        assertThat(day.isSameDay(Edtf.parse("1917-01-01"))).isFalse();
    }

    @SuppressWarnings("JavaUtilDate") // the one pure Julian calendar that Java has
    @Property
    void everyDayIsThatOfAPureJulianCalendar(@ForAll @LongRange(min = -600_000, max = 1_000_000) long epochDay) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setGregorianChange(new Date(Long.MAX_VALUE));
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(epochDay));
        boolean isBeforeChrist = calendar.get(Calendar.ERA) == GregorianCalendar.BC;
        int year = isBeforeChrist ? 1 - calendar.get(Calendar.YEAR) : calendar.get(Calendar.YEAR);
        String text = EpochDays.printYear(year)
                + "-" + EpochDays.twoDigits(calendar.get(Calendar.MONTH) + 1)
                + "-" + EpochDays.twoDigits(calendar.get(Calendar.DAY_OF_MONTH));
        Edtf gregorian = Edtf.ofDays(epochDay, epochDay);
        assertThat(JulianDay.of(gregorian)).hasToString(text).isEqualTo(JulianDay.parse(text));
        assertThat(JulianDay.parse(text).toGregorian()).isEqualTo(gregorian);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1917",
                "1917-10",
                "1917-10-25/1917-10-26",
                "{1917-10-25}",
                "156X-12-25",
                "XXXX-11-07",
                "Y170000002"
            })
    void onlyADayCanBeOldStyle(String date) {
        assertThatIllegalArgumentException().isThrownBy(() -> JulianDay.parse(date));
        assertThatIllegalArgumentException().isThrownBy(() -> JulianDay.of(Edtf.parse(date)));
        assertThat(JulianDay.parse("1917-10-25").isSameDay(Edtf.parse(date))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1901-02-29", "1900-02-30", "1900-04-31", "1900-13-01", "-0042-02-29", "25 October 1917"})
    void aDayThatDoesNotExistIsRejected(String date) {
        assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> JulianDay.parse(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "-9999-01-01"})
    void daysConvertedToFiveDigitYearsAreRejected(String date) {
        JulianDay day = JulianDay.parse(date);
        assertThatExceptionOfType(EdtfException.class).isThrownBy(day::toGregorian);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1917-10-25,  25 October
            1917-12-25,  25 December 1917
            -0043-03-15, 15 March
            -0044-12-31, 31 December
            0000-12-30,  30 December
            1900-02-29,  29 February
            """)
    void theYearIsShownOnceUnlessItDiffers(String julian, String display) {
        JulianDay day = JulianDay.parse(julian);
        assertThat(day.display(day.toGregorian())).isEqualTo(display);
    }
}

package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldStyleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1917-10-25,  1917-11-07
            1917-02-23,  1917-03-08
            1905-01-09,  1905-01-22
            1918-02-01,  1918-02-14
            1870-04-10,  1870-04-22
            1861-02-19,  1861-03-03
            1900-02-28,  1900-03-12
            1900-03-01,  1900-03-14
            1582-10-04,  1582-10-14
            -0043-03-15, -0043-03-13
            1917-12-25,  1918-01-07
            1917-10-25?, 1917-11-07?
            1870-04-10~, 1870-04-22~
            """)
    void aJulianDayIsTheGregorianOne(String julian, String gregorian) {
        assertThat(OldStyle.toNewStyle(Edtf.parse(julian))).hasToString(gregorian);
        assertThat(OldStyle.toOldStyle(Edtf.parse(gregorian))).hasToString(julian);
        assertThat(OldStyle.agree(Edtf.parse(julian), Edtf.parse(gregorian))).isTrue();
        assertThat(OldStyle.agree(Edtf.parse(gregorian), Edtf.parse(julian))).isFalse();
    }

    @SuppressWarnings("JavaUtilDate") // the one pure Julian calendar that Java has
    @Property
    void everyDayIsThatOfAPureJulianCalendar(@ForAll @LongRange(min = -600_000, max = 1_000_000) long epochDay) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setGregorianChange(new Date(Long.MAX_VALUE));
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(epochDay));
        int day = calendar.get(Calendar.DAY_OF_MONTH);
        int month = calendar.get(Calendar.MONTH) + 1;
        boolean isBeforeChrist = calendar.get(Calendar.ERA) == GregorianCalendar.BC;
        int year = isBeforeChrist ? 1 - calendar.get(Calendar.YEAR) : calendar.get(Calendar.YEAR);
        Edtf gregorian = Edtf.ofDays(epochDay, epochDay);
        if (month == 2 && day == 29 && !EpochDays.isLeap(year)) {
            assertThatIllegalArgumentException().isThrownBy(() -> OldStyle.toOldStyle(gregorian));
            return;
        }
        Edtf julian = OldStyle.toOldStyle(gregorian);
        assertThat(julian)
                .hasToString(
                        EpochDays.printYear(year) + "-" + EpochDays.twoDigits(month) + "-" + EpochDays.twoDigits(day));
        assertThat(OldStyle.toNewStyle(julian)).isEqualTo(gregorian);
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
        assertThatIllegalArgumentException().isThrownBy(() -> OldStyle.toNewStyle(Edtf.parse(date)));
        assertThat(OldStyle.agree(Edtf.parse("1917-10-25"), Edtf.parse(date))).isFalse();
    }

    @Test
    void daysThatComeToLieBeyondYearsOfFourDigitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OldStyle.toNewStyle(Edtf.parse("9999-12-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> OldStyle.toNewStyle(Edtf.parse("-9999-01-01")));
    }
}

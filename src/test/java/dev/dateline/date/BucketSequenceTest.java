package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.bucket.BucketSequence;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.DateBucket;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketSequenceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1917-11-07,  day,        1917-11-07,              7 November 1917
            1917-11-07,  month,      1917-11,                 November 1917
            1917-11-07,  year,       1917,                    1917
            1917-11-07,  decade,     191X,                    1910s
            1917-11-07,  century,    19XX,                    20th century
            1917-11-07,  1000years,  1XXX,                    2nd millennium
            1917-11-07,  10000years, 0001/9999,               AD 1–9999
            0000-01-01,  year,       0000,                    1 BC
            -0043-03-15, year,       -0043,                   44 BC
            0005-01-01,  decade,     0001/0009,               AD 1–9
            0010-01-01,  decade,     001X,                    10s
            0001-01-01,  century,    0001/0099,               AD 1–99
            0000-12-31,  decade,     -0008/0000,              9–1 BC
            -0008-01-01, decade,     -0008/0000,              9–1 BC
            -0009-12-31, decade,     -0018/-0009,             19–10 BC
            -0043-03-15, decade,     -0048/-0039,             49–40 BC
            -0043-03-15, century,    -0099/0000,              100–1 BC
            -0099-01-01, century,    -0099/0000,              100–1 BC
            -0100-12-31, century,    -01XX,                   200–101 BC
            -0479-09-23, century,    -04XX,                   500–401 BC
            -0043-03-15, 1000years,  -0999/0000,              1000–1 BC
            -1273-05-01, 1000years,  -1XXX,                   2000–1001 BC
            -0043-03-15, month,      -0043-03,                March 44 BC
            Y12345,      year,       Y12345,                  12345
            Y12345,      decade,     Y12340/Y12349,           12340–12349
            Y-17E7,      10000000years, Y-179999999/Y-170000000, 180000000–170000001 BC
            Y25E15,      10000000000000000years, Y20000000000000000/Y25000000000000000, 20000000000000000–25000000000000000
            """)
    void aBucketHasANameAndALabel(String date, String unit, String edtf, String label) {
        long day = Edtf.parse(date).days().first();
        BucketUnit of = BucketUnit.of(unit).orElseThrow();
        DateBucket bucket = of.bucket(of.index(day));
        assertThat(bucket.edtf()).isEqualTo(edtf);
        assertThat(bucket.label()).isEqualTo(label);
    }

    @Provide
    Arbitrary<BucketUnit> units() {
        return Arbitraries.of(BucketUnit.ALL.subList(0, BucketUnit.ALL.size() - 1));
    }

    @Property
    void bucketsAreConsecutiveAndNamedByTheirDays(
            @ForAll("units") BucketUnit unit, @ForAll @LongRange(min = -4_371_587, max = 2_932_896) long day) {
        DateBucket bucket = unit.bucket(unit.index(day));
        assertThat(day).isBetween(bucket.first(), bucket.last());
        assertThat(unit.index(bucket.first())).isEqualTo(unit.index(bucket.last()));
        assertThat(unit.index(bucket.last() + 1)).isEqualTo(unit.index(day) + 1);
        DaySet named = Edtf.parse(bucket.edtf()).days();
        assertThat(named.ranges(1)).contains(List.of(bucket.days()));
        assertThat(Edtf.parse(bucket.from()).days().first()).isEqualTo(bucket.first());
        assertThat(Edtf.parse(bucket.to()).days().last()).isEqualTo(bucket.last());
    }

    @Test
    void theFinestUnitIsTheShortestThatFitsTheLimit() {
        DayRange century = new DayRange(EpochDays.of(1900, 1, 1), EpochDays.of(1999, 12, 31));
        assertThat(BucketSequence.finest(century, 60).unit()).isEqualTo(BucketUnit.DECADE);
        assertThat(BucketSequence.finest(century, 100).unit()).isEqualTo(BucketUnit.YEAR);
        assertThat(BucketSequence.of(BucketUnit.YEAR, century, 99)).isEmpty();
        DayRange all =
                new DayRange(EpochDays.of(-EpochDays.LAST_YEAR, 1, 1), EpochDays.of(EpochDays.LAST_YEAR, 12, 31));
        assertThat(BucketSequence.finest(all, 60).unit().years()).isEqualTo(1_000_000_000_000_000L);
        assertThat(BucketSequence.finest(all, 2).size()).isEqualTo(2);
    }

    @Test
    void daysAndMonthsHaveNoNamesBeyondFourDigits() {
        DayRange year = new DayRange(EpochDays.of(12345, 1, 1), EpochDays.of(12345, 1, 31));
        assertThat(BucketSequence.of(BucketUnit.MONTH, year, 10)).isEmpty();
        assertThat(BucketSequence.finest(year, 60).unit()).isEqualTo(BucketUnit.YEAR);
    }
}

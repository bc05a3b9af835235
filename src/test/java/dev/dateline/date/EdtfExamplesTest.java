package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of every kind, asked for 1917. */
class EdtfExamplesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', nullValues = "-", textBlock = """
            1917,                      1917-01-01, 1917-12-31, overlaps within contains
            1917-10,                   1917-10-01, 1917-10-31, overlaps within
            1917-01/1917-02,           1917-01-01, 1917-02-28, overlaps within
            1917?,                     1917-01-01, 1917-12-31, overlaps within contains
            191X,                      1910-01-01, 1919-12-31, overlaps contains
            19XX,                      1900-01-01, 1999-12-31, overlaps contains
            1916/1918,                 1916-01-01, 1918-12-31, overlaps contains
            "[1917-10-25,1917-11-07]", 1917-10-25, 1917-11-07, overlaps within
            "{1905,1917}",             1905-01-01, 1917-12-31, overlaps contains
            1917/..,                   1917-01-01, -,          overlaps contains
            ../1917,                   -,          1917-12-31, overlaps contains
            1917/,                     1917-01-01, 1917-12-31, overlaps contains
            1917-24,                   1917-12-01, 1918-02-28, overlaps
            156X-12-25,                1560-12-25, 1569-12-25, -
            XXXX-11-07,                0000-11-07, 9999-11-07, -
            """)
    void aDateMatchesAYearAsItsDaysDo(String text, String earliest, String latest, String matches) {
        Edtf date = Edtf.parse(text);
        assertThat(EpochDays.print(date.days().first())).isEqualTo(earliest);
        assertThat(EpochDays.print(date.days().last())).isEqualTo(latest);
        for (DateMatch match : DateMatch.values()) {
            assertThat(date.matches(Edtf.parse("1917"), match))
                    .as("%s %s 1917", text, match)
                    .isEqualTo(matches != null && matches.contains(match.name().toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "{1905,1917}",             1910,           overlaps, false
            1917/,                     1950,           overlaps, false
            /1917,                     1910,           overlaps, false
            156X-12-25,                1565-12,        overlaps, true
            156X-12-25,                1565-06,        overlaps, false
            156X-12-25,                156X,           within,   true
            156X-12-25,                1565-12-25,     contains, true
            1917-12/1918-01,           "{1917,1918}",  within,   true
            1917-12/1918-01,           "{1917,1919}",  within,   false
            1917/..,                   1917/..,        within,   true
            1917/..,                   1917/2999,      within,   false
            1917/..,                   2500/..,        contains, true
            1917/,                     1917,           within,   false
            1917/,                     1917,           contains, true
            1917/,                     1917/1918,      contains, false
            ../1917,                   ../1916,        overlaps, true
            1917-23,                   1917-09/1917-11, within,  true
            1917-29,                   1917-09/1917-11, within,  true
            1917-34,                   1917-04/1917-06, contains, true
            -0043-03-15,               -004X,          within,   true
            Y170000002,                Y170000002,     within,   true
            Y-17E7,                    ../0000,        within,   true
            1950S2,                    19XX,           within,   true
            XXXX-11-07,                ../1999,        overlaps, false
            1XXX-XX-X1,                1917-11-11,     overlaps, true
            1XXX-XX-X1,                1917-11-12,     overlaps, false
            1XXX-XX-X1,                1XXX,           within,   true
            1917,                      1XXX-XX-X1,     overlaps, true
            1917,                      1XXX-XX-X1,     within,   false
            1917-11-11,                1XXX-XX-X1,     within,   true
            1XXX-XX-X1,                1XXX-11-X1,     contains, true
            1XXX-XX-X1,                1XXX-11-XX,     contains, false
            """)
    void otherQuestionsAreAnsweredAlike(String text, String query, String match, boolean expected) {
        assertThat(Edtf.parse(text).matches(Edtf.parse(query), DateMatch.valueOf(match.toUpperCase(Locale.ROOT))))
                .isEqualTo(expected);
    }
}

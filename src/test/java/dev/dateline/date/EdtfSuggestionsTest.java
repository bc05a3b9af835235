package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who writes what is not EDTF is told what would be. */
class EdtfSuggestionsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-", textBlock = """
            1917-18,1917/1918
            1917/18,1917/1918
            1613-1917,1613/1917
            1999-00,1999/2000
            1917-00-00,1917
            1917-10-00,1917-10
            1904–05,1904/1905
            10/25/1917,1917-10-25
            7/11/1917,1917-11-07
            −0043,-0043
            20xx,20XX
            199u,199X
            1984-uu,1984-XX
            191x-10-2x,191X-10-2X
            1984?~,1984%
            1984~?,1984%
            y17e7,Y17E7
            y170000002,Y170000002
            Y1917,1917
            Y-0043,-0043
            -0000,0000
            19,19XX
            191,191X
            19850412,1985-04-12
            191710,1917-10
            -12000,Y-12000
            170000002,Y170000002
            12345-06-05,Y12345
            -12345-06,Y-12345
            Y12345-06-05,Y12345
            1900-02-29,1900-02
            1917-04-31,1917-04
            " 1917 ",1917
            1985/open,1985/..
            unknown/1985,/1985
            2002/2001,2001/2002
            c.1848,1848~
            circa 1848,1848~
            1930s,193X
            193,193X
            500,0500
            -500?,-0500?
            68,-
            1900s,190X
            1917-5-3,1917-05-03
            1917-5,1917-05
            1917/10/25,1917-10-25
            25.10.1917,1917-10-25
            1917.10.25,1917-10-25
            1917–1918,1917/1918
            1917–18,1917/1918
            1917 - 1918,1917/1918
            1917..1918,1917/1918
            1917-,1917/..
            before 1917,-
            1917-13,-
            "[1667,1668","[1667,1668]"
            {1960,{1960}
            "{1960 ,1961}","{1960,1961}"
            "{1960,}",{1960}
            [1960..1950],[1950..1960]
            {1960/1961},{1960..1961}
            1984??,1984?
            1985-04-12 23:20:30,1985-04-12T23:20:30
            Y012345,Y12345
            Y01234,1234
            1917--1918,1917/1918
            1917\u201018,1917/1918
            (2011)-06,2011-06
            1985-04-12T24:00:00,-
            nonsense,-
            """)
    void typosGetASuggestion(String text, String meant) {
        EdtfException e = catchThrowableOfType(EdtfException.class, () -> Edtf.parse(text));
        assertThat(e.suggestion().orElse(null)).as(e.getMessage()).isEqualTo(meant);
    }
}

package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisplayTest {

    @ParameterizedTest
    @CsvSource({
        "-00XX, 100–1 BC",
        "-000X, 10–1 BC",
        "-0XXX, 1000–1 BC",
        "-04XX, 500–401 BC",
        "-004X, 50–41 BC",
        "000X, 1 BC – AD 9",
        "Y-10008/-9999, 10009–10000 BC",
        "Y-10008?/-9999?, 10009–10000 BC?",
        "Y-12345/Y-12300, 12346–12301 BC",
        "9998/Y10003, 9998–10003",
        "-0043/0014, 44 BC – AD 14"
    })
    void yearsBeforeOneAreCountedAsYearsBc(String edtf, String display) {
        assertThat(Edtf.parse(edtf).display()).isEqualTo(display);
    }

    /** All years, decades, centuries and millennia before year 1 that have four digits. */
    static Stream<String> before() {
        Stream<String> decades = IntStream.rangeClosed(0, 999).mapToObj("-%03dX"::formatted);
        Stream<String> centuries = IntStream.rangeClosed(0, 99).mapToObj("-%02dXX"::formatted);
        Stream<String> millennia = IntStream.rangeClosed(0, 9).mapToObj("-%dXXX"::formatted);
        Stream<String> years = IntStream.rangeClosed(1, 150).mapToObj("-%04d"::formatted);
        return Stream.of(decades, centuries, millennia, years).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("before")
    void aMaskBeforeYearOneNamesItsFirstAndLastYear(String edtf) {
        Edtf date = Edtf.parse(edtf);
        long first = 1 - EpochDays.year(date.days().first());
        long last = 1 - EpochDays.year(date.days().last());
        assertThat(date.display()).isEqualTo(first == last ? first + " BC" : first + "–" + last + " BC");
    }
}

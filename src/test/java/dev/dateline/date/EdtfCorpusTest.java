package dev.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Strings of the public test suites with what we decided of them: whether they are EDTF, at which level, and from when
 * to when.
 */
class EdtfCorpusTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/dates/edtf.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false,
            maxCharsPerColumn = 2000)
    void everyStringIsJudgedAsDecided(String input, String accept, String level, String earliest, String latest) {
        if (accept.equals("no")) {
            assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> Edtf.parse(input == null ? "" : input));
            return;
        }
        Edtf edtf = Edtf.parse(input);
        assertThat(edtf.level()).as("level").isEqualTo(Integer.parseInt(level));
        assertThat(bound(
                        edtf.days().first(),
                        edtf.unknown().filter(end -> end != IntervalEnd.END).isPresent(),
                        "-inf"))
                .isEqualTo(earliest);
        assertThat(bound(
                        edtf.days().last(),
                        edtf.unknown().filter(end -> end != IntervalEnd.START).isPresent(),
                        "inf"))
                .isEqualTo(latest);
        assertThat(Edtf.parse(edtf.toString())).hasToString(edtf.toString());
        assertThat(edtf.display()).isNotBlank();
    }

    private static String bound(long day, boolean unknown, String infinite) {
        String printed = EpochDays.print(day);
        return unknown ? "unknown" : printed == null ? infinite : printed;
    }
}

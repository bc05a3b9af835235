package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.Edtf;
import dev.dateline.date.EpochDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            c.1801–10 | 1801~/1810~
            ?1863 | 1863?
            ?c.1798 | 1798%
            1843–4 | 1843/1844
            1904-05 | 1904/1905
            1918-21 | 1918/1921
            1917-10 | 1917-10
            after c.1830 | 1830~/..
            about the 1930s | 193X~
            early 1920s | 192X
            1794, reprinted 1831 or later | 1794
            1794 or later | 1794/..
            late 1960s–early 1970s | 196X/197X
            after 1945 | 1946/..
            before 1877 | ../1876
            18th-19th century | 17XX/18XX
            late 18th C | 17XX
            c. 17th century | 16XX~
            June 19-20, 1964 | 1964-06-19/1964-06-20
            12 March 1917 | 1917-03-12
            may 1968 | 1968-05
            3 may 1968 | 1968-05-03
            march 1968 | 1968-03
            may-june 1968 | 1968-05/1968-06
            1978, printed 2005 | {1978,2005}
            1976–7, enlarged version 2007 | {1976..1977,2007}
            1914, cast 1961 | 1914
            exhibited 1836 | 1836
            ?exhibited 1807 | 1807?
            1786 or 1800 | [1786,1800]
            1860 or 63 | [1860,1863]
            1795–c. 1805 | 1795/1805~
            1957–c.66 | 1957/1966~
            1596 or after | 1596/..
            1914 to 1918 | 1914/1918
            1950s | 195X
            c.1950s | 195X~
            1932, printed later | 1932
            1930~ | 1930~
            156X-12-25 | 156X-12-25
            [1667,1668] | [1667,1668]
            44 BC | -0043
            """)
    void aWholeStringIsOneDate(String text, String expected) {
        assertThat(CatalogueDate.read(text)).map(Edtf::toString).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "date not known",
        "no date",
        "''",
        "undated",
        "a note of 1917",
        "1917 in winter and so on",
        "31 April 1917",
        "yesterday",
        "before 20 August",
        "since August 20"
    })
    void textThatIsNotADateIsNotRead(String text) {
        assertThat(CatalogueDate.read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "n.d.", "N.D.", "n. d.", "n.d", "[n.d.]", "nd", "no date", "No date.", "undated", "(undated)", "s.d.",
                "[s. d.]", "s.a.", "o.D.", "o. J.", "u.å.", "U.Å.", "z.j.", "б.г.", "Б. д.", "unknown", "date unknown",
                "date not known", " n.d. "
            })
    void phrasesForNoDateAreRecognized(String text) {
        assertThat(CatalogueDate.isNoDate(text)).isTrue();
        assertThat(CatalogueDate.read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "1917", "no date at all", "undated [1956?]", "1977-1985 undated", "n", "?", "yesterday"})
    void otherPhrasesAreNotPhrasesForNoDate(String text) {
        assertThat(CatalogueDate.isNoDate(text)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/other-catalogues.txt", delimiter = '|', quoteCharacter = '`')
    void theNotationsOfOtherCataloguesAreRead(String text, String expected) {
        assertThat(CatalogueDate.read(text).map(Edtf::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/catalogue-kinds.txt", delimiter = '|', quoteCharacter = '`')
    void edtfIsUnchangedAndOtherNotationsAreConverted(String text, String expected) {
        assertThat(CatalogueDate.read(text).map(Edtf::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/catalogue-lists-and-ranges.txt", delimiter = '|', quoteCharacter = '`')
    void listsKeepTheirMembersAndRangesTheirEnds(String text, String expected) {
        assertThat(CatalogueDate.read(text).map(Edtf::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/catalogue-real.txt", delimiter = '|', quoteCharacter = '`')
    void theNotationsOfLibrariesArchivesAndAuctionsAreRead(String text, String expected) {
        assertThat(CatalogueDate.read(text).map(Edtf::toString).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dates/catalogue-editions.txt", delimiter = '|', quoteCharacter = '`')
    void theEarlierEditionIsTheFirstInAnyOrder(String text, String first, String again) {
        CatalogueDate.Editions editions =
                CatalogueDate.editions(text, DateOrder.DMY).orElseThrow();
        assertThat(editions.first()).hasToString(first);
        assertThat(editions.republished()).hasToString(again);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0000/9999",
                "[9999]",
                "99999999",
                "9999-99-99",
                "0000-01-01/9999-12-31",
                "9999",
                "uuuu",
                "0000-00-00",
                "0000-00-00 00:00:00"
            })
    void placeholdersOfProgramsMeanNoDate(String text) {
        assertThat(CatalogueDate.isNoDate(text)).isTrue();
        assertThat(CatalogueDate.read(text)).isEmpty();
    }

    @Test
    void datesOfAMuseumCatalogueAreReadAsIntended() throws IOException {
        Tally read = new Tally();
        Tally exact = new Tally();
        Tally overlapping = new Tally();
        for (Example row : rows()) {
            Optional<Edtf> date = CatalogueDate.read(row.text);
            read.add(row.count, date.isPresent());
            boolean circa = row.text.contains("c.") || row.text.contains("circa");
            if (circa) {
                overlapping.add(row.count, date.filter(row::overlaps).isPresent());
            } else {
                exact.add(row.count, date.filter(row::equal).isPresent());
            }
        }
        assertThat(read.share()).as("read").isGreaterThan(0.999);
        assertThat(exact.share()).as("exactly, without c.").isGreaterThan(0.99);
        assertThat(overlapping.share()).as("overlapping, with c.").isGreaterThan(0.999);
    }

    private static List<Example> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CatalogueDateTest.class.getResourceAsStream("/dates/catalogue.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> line.matches(".*,\\d+,\\d+,\\d+"))
                    .map(Example::of)
                    .toList();
        }
    }

    private record Example(String text, int count, int from, int to) {

        static Example of(String line) {
            String[] numbers = line.replaceFirst(".*,(\\d+,\\d+,\\d+)$", "$1").split(",", -1);
            String text = line.replaceFirst(",\\d+,\\d+,\\d+$", "").replace("\"", "");
            return new Example(
                    text, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
        }

        boolean equal(Edtf date) {
            return date.open().isEmpty() && first(date) == from && last(date) == to;
        }

        boolean overlaps(Edtf date) {
            return first(date) <= to && last(date) >= from;
        }

        private static long first(Edtf date) {
            return date.days().first() == Long.MIN_VALUE
                    ? Long.MIN_VALUE
                    : EpochDays.year(date.days().first());
        }

        private static long last(Edtf date) {
            return date.days().last() == Long.MAX_VALUE
                    ? Long.MAX_VALUE
                    : EpochDays.year(date.days().last());
        }
    }

    private static final class Tally {

        private double all;
        private double good;

        void add(int count, boolean isGood) {
            all += count;
            good += isGood ? count : 0;
        }

        double share() {
            return good / all;
        }
    }
}

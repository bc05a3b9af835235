package dev.dateline.search;

import static dev.dateline.search.FilterFixtures.ids;
import static dev.dateline.search.SampleArticle.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.SearchRequest.SortKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How every engine matches, sorts and tells apart dates. */
interface DatesContract extends EmptyIndex {

    List<String> WORKED = List.of(
            "1917",
            "1917-10",
            "1917-01/1917-02",
            "1917?",
            "191X",
            "19XX",
            "1916/1918",
            "[1917-10-25,1917-11-07]",
            "{1905,1917}",
            "1917/..",
            "../1917",
            "1917/",
            "1917-24",
            "156X-12-25",
            "XXXX-11-07");

    Pattern ACCEPTED = Pattern.compile("([^,\"]+),yes,");

    @ParameterizedTest
    @CsvSource({
        "1917, OVERLAPS, 01 02 03 04 05 06 07 08 09 10 11 12 13",
        "1917, WITHIN, 01 02 03 04 08",
        "1917, CONTAINS, 01 04 05 06 07 09 10 11 12",
        "1910, OVERLAPS, 05 06 11",
        "1950, OVERLAPS, 06 10",
        "1565-12, OVERLAPS, 11 14",
        "1565-06, OVERLAPS, 11",
        "156X, WITHIN, 14"
    })
    default void theExamplesOfTheSpecificationHold(String query, DateMatch match, String expected) {
        workedTable();
        assertThat(String.join(" ", ids(index(), FilterFixtures.about(query, match))))
                .isEqualTo(expected);
    }

    @Test
    default void datesSortByTheirStartAndTheNarrowerFirst() {
        workedTable();
        apply(2, article("16").entry());
        assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED, SortKey.ABOUT, false))
                .containsExactly(
                        "11", "14", "06", "09", "05", "07", "03", "01", "04", "12", "10", "02", "08", "13", "15", "16");
        assertThat(ids(index(), ArticleFilter.ALL_PUBLISHED, SortKey.ABOUT, true))
                .containsExactly(
                        "13", "08", "02", "03", "01", "04", "12", "10", "07", "05", "09", "06", "14", "11", "15", "16");
    }

    @ParameterizedTest
    @EnumSource(DateMatch.class)
    default void theIndexAgreesWithTheDatesThemselves(DateMatch match) {
        List<Edtf> values = corpus();
        List<IndexChange> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            entries.add(article(Integer.toString(10_000 + i))
                    .about(values.get(i).toString())
                    .entry());
        }
        apply(1, entries.toArray(IndexChange[]::new));
        List<Edtf> queries = values.stream()
                .filter(date -> !date.yearless() && date.unknown().isEmpty())
                .toList();
        for (Edtf query : queries) {
            List<String> expected = IntStream.range(0, values.size())
                    .filter(n -> values.get(n).matches(query, match))
                    .mapToObj(n -> Integer.toString(10_000 + n))
                    .toList();
            assertThat(ids(index(), FilterFixtures.about(query.toString(), match)))
                    .as("%s %s", match, query)
                    .isEqualTo(expected);
        }
    }

    @Test
    default void aMatrixCountsByTwoDates() {
        apply(
                1,
                article("a").published("1932").about("1905", "1917").entry(),
                article("b").published("193X").about("1916/1918").entry(),
                article("c").about("1917").entry());
        Optional<BucketUnit> decade = Optional.of(BucketUnit.DECADE);
        ArticleFilter all = ArticleFilter.ALL_PUBLISHED;
        DateMatrix matrix = index().matrix(new DateMatrix.Query(
                all,
                new TimelineQuery(all, Set.of(DateField.PUBLISHED), decade),
                new TimelineQuery(all, Set.of(DateField.ABOUT), decade),
                4));
        assertThat(matrix.cells()).containsExactly(new DateMatrix.Cell(0, 0, 1, 1), new DateMatrix.Cell(0, 1, 2, 2));
        assertThat(matrix.x().undated()).isEqualTo(1);
        assertThat(matrix.y().undated()).isZero();
        assertThat(matrix.total()).isEqualTo(3);
    }

    @Test
    default void oneMatchingValueIsEnough() {
        apply(1, article("a").about("1905", "1917").entry());
        assertThat(ids(index(), FilterFixtures.about("1917", DateMatch.WITHIN))).containsExactly("a");
        assertThat(ids(index(), FilterFixtures.about("1910", DateMatch.OVERLAPS)))
                .isEmpty();
    }

    @Test
    default void onDayMatchesOnlyDatesKnownToTheDay() {
        apply(
                1,
                article("day").about("1917-11-07").entry(),
                article("ends").about("1917-11-07/1918-03-03").entry(),
                article("member").about("[1905-01-22,1917-11-07]").entry(),
                article("month").about("1917-11").entry(),
                article("unsure").about("1917-11-07?").entry(),
                article("yearless").about("XXXX-11-07").entry());
        assertThat(ids(index(), FilterFixtures.onDay(MonthDay.of(11, 7))))
                .containsExactly("day", "ends", "member", "unsure", "yearless");
        assertThat(ids(index(), FilterFixtures.onDay(MonthDay.of(3, 3)))).containsExactly("ends");
    }

    @Test
    default void undatedArticlesHaveNoValue() {
        apply(
                1,
                article("dated").about("1917").entry(),
                article("earlier").about("1905").entry(),
                article("undated").entry(),
                article("yearless").about("XXXX-11-07").entry());
        assertThat(ids(index(), FilterFixtures.undated(Undated.EXCLUDE))).containsExactly("dated");
        assertThat(ids(index(), FilterFixtures.undated(Undated.INCLUDE))).containsExactly("dated", "undated");
        assertThat(ids(index(), FilterFixtures.undated(Undated.ONLY))).containsExactly("undated");
    }

    private void workedTable() {
        IndexChange[] entries = IntStream.range(0, WORKED.size())
                .mapToObj(row -> article(String.format("%02d", row + 1))
                        .about(WORKED.get(row))
                        .entry())
                .toArray(IndexChange[]::new);
        apply(1, entries);
    }

    private static List<Edtf> corpus() {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                DatesContract.class.getResourceAsStream("/dates/edtf.csv"), StandardCharsets.UTF_8))) {
            List<Edtf> values = rows.lines()
                    .map(ACCEPTED::matcher)
                    .filter(Matcher::lookingAt)
                    .map(row -> Edtf.parse(row.group(1)))
                    .toList();
            assertThat(values).hasSizeGreaterThan(150);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

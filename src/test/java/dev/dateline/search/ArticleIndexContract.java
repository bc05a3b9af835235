package dev.dateline.search;

import static dev.dateline.search.Asking.ids;
import static dev.dateline.search.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import dev.dateline.search.QueryText.Match;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every engine must do. An engine's own test gives it an empty index and adds what only concerns its files. */
public abstract class ArticleIndexContract {

    private static final List<String> WORKED = List.of(
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

    private static final Pattern ACCEPTED = Pattern.compile("([^,\"]+),yes,");

    /** An empty index, the same one all through a test. */
    protected abstract ArticleIndex index();

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
    void theWorkedTableHolds(String query, DateMatch match, String expected) {
        workedTable();
        assertThat(String.join(" ", ids(index(), Asking.about(query, match)))).isEqualTo(expected);
    }

    @Test
    void datesSortByTheirStartAndTheNarrowerFirst() {
        workedTable();
        apply(2, article("16").entry());
        assertThat(ids(index(), Filter.EVERYTHING, Key.ABOUT, false))
                .containsExactly(
                        "11", "14", "06", "09", "05", "07", "03", "01", "04", "12", "10", "02", "08", "13", "15", "16");
        assertThat(ids(index(), Filter.EVERYTHING, Key.ABOUT, true))
                .containsExactly(
                        "13", "08", "02", "03", "01", "04", "12", "10", "07", "05", "09", "06", "14", "11", "15", "16");
    }

    @ParameterizedTest
    @EnumSource(DateMatch.class)
    void theIndexAgreesWithTheDatesThemselves(DateMatch match) {
        List<Edtf> values = corpus();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            entries.add(article(Integer.toString(10_000 + i))
                    .about(values.get(i).toString())
                    .entry());
        }
        apply(1, entries.toArray(Entry[]::new));
        List<Edtf> queries = values.stream()
                .filter(date -> !date.yearless() && date.unknown().isEmpty())
                .toList();
        for (Edtf query : queries) {
            List<String> expected = IntStream.range(0, values.size())
                    .filter(n -> values.get(n).matches(query, match))
                    .mapToObj(n -> Integer.toString(10_000 + n))
                    .toList();
            assertThat(ids(index(), Asking.about(query.toString(), match)))
                    .as("%s %s", match, query)
                    .isEqualTo(expected);
        }
    }

    @Test
    void oneValueThatMatchesIsEnough() {
        apply(1, article("a").about("1905", "1917").entry());
        assertThat(ids(index(), Asking.about("1917", DateMatch.WITHIN))).containsExactly("a");
        assertThat(ids(index(), Asking.about("1910", DateMatch.OVERLAPS))).isEmpty();
    }

    @Test
    void calendarDaysAreThoseNamedToTheDay() {
        apply(
                1,
                article("day").about("1917-11-07").entry(),
                article("ends").about("1917-11-07/1918-03-03").entry(),
                article("member").about("[1905-01-22,1917-11-07]").entry(),
                article("month").about("1917-11").entry(),
                article("unsure").about("1917-11-07?").entry(),
                article("yearless").about("XXXX-11-07").entry());
        assertThat(ids(index(), Asking.onDay(MonthDay.of(11, 7))))
                .containsExactly("day", "ends", "member", "unsure", "yearless");
        assertThat(ids(index(), Asking.onDay(MonthDay.of(3, 3)))).containsExactly("ends");
    }

    @Test
    void theUndatedAreThoseWithoutAValue() {
        apply(
                1,
                article("dated").about("1917").entry(),
                article("earlier").about("1905").entry(),
                article("undated").entry(),
                article("yearless").about("XXXX-11-07").entry());
        assertThat(ids(index(), Asking.undated(Undated.EXCLUDE))).containsExactly("dated");
        assertThat(ids(index(), Asking.undated(Undated.INCLUDE))).containsExactly("dated", "undated");
        assertThat(ids(index(), Asking.undated(Undated.ONLY))).containsExactly("undated");
    }

    @Test
    void whatWasAppliedShowsOnlyAfterARefresh() {
        index().apply(List.of(article("a").entry()), 1);
        assertThat(ids(index(), Filter.EVERYTHING)).isEmpty();
        index().refresh();
        assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("a");
    }

    @Test
    void changesReplaceRemoveAndMayBeRepeated() {
        apply(1, article("a").entry(), article("b").entry());
        for (int i = 0; i < 2; i++) {
            apply(3, article("a").about("1917").entry(), Entry.gone("b"));
            assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("a");
            assertThat(ids(index(), Asking.about("1917", DateMatch.WITHIN))).containsExactly("a");
        }
    }

    @Test
    void theRevisionIsTheOneOfTheLastCommit() {
        assertThat(index().revision()).isZero();
        apply(7, article("a").entry());
        assertThat(index().revision()).isZero();
        index().commit();
        assertThat(index().revision()).isEqualTo(7);
        index().clear("another-archive");
        assertThat(index().revision()).isZero();
        assertThat(ids(index(), Filter.EVERYTHING)).isEmpty();
    }

    @Test
    void answersSayWhichRevisionTheyShow() {
        apply(7, article("a").entry());
        index().apply(List.of(article("b").entry()), 8);
        Listing all = new Listing(Filter.EVERYTHING, List.of(new Sort(Key.ID, false)), 1, 10);
        assertThat(index().search(all).revision()).isEqualTo(7);
    }

    @Test
    void draftsAreHidden() {
        apply(1, article("a").draft().entry(), article("b").entry());
        assertThat(ids(index(), Filter.EVERYTHING)).containsExactly("b");
    }

    @Test
    void pagesAreCutFromOneOrderAndCountEverything() {
        apply(
                1,
                IntStream.range(100, 125).mapToObj(n -> article("" + n).entry()).toArray(Entry[]::new));
        Hits third = index().search(new Listing(Filter.EVERYTHING, List.of(new Sort(Key.TITLE, true)), 3, 10));
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.items()).extracting(Hits.Hit::id).containsExactly("104", "103", "102", "101", "100");
        assertThat(third.items().get(0).card()).asString().isEqualTo("{\"id\":\"104\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "speech, ALL, a",
        "SPEECHES, ALL, a",
        "trotsky, ALL, a b",
        "speech trotsky, ALL, a",
        "speech letter, ALL, ''",
        "speech letter, ANY, a b",
        "speech OR letter, ALL, a b",
        "trotsky -letter, ALL, a",
        "-letter, ALL, a c",
        "'\"a long speech\"', ALL, a",
        "'\"speech long a\"', ALL, ''",
        "Coyoacan, ALL, c",
        "the, ALL, a c"
    })
    void wordsAreFound(String words, Match match, String expected) {
        apply(
                1,
                article("a")
                        .saying("He made a long speech to the students")
                        .with("Leon Trotsky")
                        .entry(),
                article("b").titled("Letter").with("Leon Trotsky").entry(),
                article("c").saying("The house in Coyoacán").entry());
        assertThat(String.join(" ", ids(index(), Asking.words(words, match)))).isEqualTo(expected);
    }

    @Test
    void tooManyWordsAreRelaxedOnlyWhenNothingHasThem() {
        apply(1, article("a").saying("winter palace").entry());
        Filter filter = Asking.words("winter railway station", Match.AUTO);
        Hits hits = index().search(new Listing(filter, List.of(new Sort(Key.RELEVANCE, true)), 1, 10));
        assertThat(hits.relaxed()).isTrue();
        assertThat(hits.items()).extracting(Hits.Hit::id).containsExactly("a");
        assertThat(hits.items().get(0).score()).isPositive();
    }

    @Test
    void anyTextIsAQuery() {
        apply(1, article("a").saying("winter palace").entry());
        String alphabet = "ab \"-*?~^:[]{}()\\/+|&!.,;'<>%$#@=\u00e9\u0130\u200f\u0301\ud83d\ude00OR\t\u4e2d\u6587";
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, alphabet.length()).forEach(n -> text.append(alphabet.charAt(n)));
            for (Match match : Match.values()) {
                assertThat(ids(index(), Asking.words(text.toString(), match))).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private void workedTable() {
        Entry[] entries = IntStream.range(0, WORKED.size())
                .mapToObj(row -> article(String.format("%02d", row + 1))
                        .about(WORKED.get(row))
                        .entry())
                .toArray(Entry[]::new);
        apply(1, entries);
    }

    protected final void apply(long revision, Entry... entries) {
        index().apply(List.of(entries), revision);
        index().refresh();
    }

    private static List<Edtf> corpus() {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                ArticleIndexContract.class.getResourceAsStream("/dates/edtf.csv"), StandardCharsets.UTF_8))) {
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

package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfStrings;
import dev.dateline.date.IntervalEnd;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.Perspective;
import dev.dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/** The filter on the perspective finds what the bounds of the dates say. */
class PerspectiveTest {

    private static final List<SearchRequest.SortClause> BY_ID =
            List.of(new SearchRequest.SortClause(SearchRequest.SortKey.ID, false));

    private static Path folder;
    private static DatedArticlesIndex articles;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("perspective");
        articles = new DatedArticlesIndex(folder);
    }

    @AfterContainer
    static void close() throws Exception {
        articles.close();
        IOUtils.rm(folder);
    }

    @Provide
    Arbitrary<List<List<String>>> archives() {
        return EdtfStrings.any()
                .filter(PerspectiveTest::isOpenAsItsDays)
                .list()
                .ofMaxSize(3)
                .list()
                .ofMaxSize(8);
    }

    /**
     * Returns whether the days of a date are open where the date is. A member of a set of which not even the year is
     * known, as in {@code [1929,..XXXX]}, has no days, so the index does not know that it is open.
     */
    private static boolean isOpenAsItsDays(String text) {
        Edtf date = Edtf.parse(text);
        IntervalEnd open = date.open().orElse(null);
        return open == null
                || date.yearless()
                || ((open == IntervalEnd.END || date.days().first() == DayRange.MIN)
                        && (open == IntervalEnd.START || date.days().last() == DayRange.MAX));
    }

    /** The first date of each article is that of its publication. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void itMatchesOnlyCertainBounds(
            @ForAll("archives") List<List<String>> archive, @ForAll @IntRange(min = 1, max = 9999) int years) {
        for (int i = 0; i < archive.size(); i++) {
            List<String> dates = archive.get(i);
            articles.with(
                    "article-" + i,
                    dates.isEmpty() ? null : dates.get(0),
                    dates.isEmpty() ? dates : dates.subList(1, dates.size()));
        }
        LuceneIndex index = articles.show();
        for (int within : List.of(years, 10)) {
            for (Perspective.Kind kind : Perspective.Kind.values()) {
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < archive.size(); i++) {
                    if (isExpected(archive.get(i).stream().map(Edtf::parse).toList(), kind, within)) {
                        expected.add("article-" + i);
                    }
                }
                ArticleFilter filter =
                        ArticleFilter.ALL_PUBLISHED.withPerspective(Optional.of(new Perspective(kind, within)));
                assertThat(index.search(new SearchRequest(filter, BY_ID, 1, 20)).items())
                        .as("%s within %s years", kind, within)
                        .extracting(hit -> hit.id())
                        .isEqualTo(expected);
            }
        }
    }

    private static boolean isExpected(List<Edtf> dates, Perspective.Kind kind, int years) {
        if (dates.size() < 2) {
            return false;
        }
        Edtf published = dates.get(0);
        List<Edtf> about = dates.subList(1, dates.size());
        return kind == Perspective.Kind.CONTEMPORARY
                ? earliest(published).isPresent()
                        && latest(published).isPresent()
                        && about.stream()
                                .anyMatch(date -> earliest(date).isPresent()
                                        && latest(date).isPresent()
                                        && earliest(date).getAsLong()
                                                >= before(latest(published).getAsLong(), years)
                                        && latest(date).getAsLong()
                                                <= latest(published).getAsLong())
                : earliest(published).isPresent()
                        && about.stream()
                                .allMatch(date -> latest(date).isPresent()
                                        && latest(date).getAsLong()
                                                < before(earliest(published).getAsLong(), years));
    }

    private static long before(long day, int years) {
        boolean isOrdinary = Math.abs(day) < 300_000_000_000L; // what LocalDate can express
        return isOrdinary ? LocalDate.ofEpochDay(day).minusYears(years).toEpochDay() : day - years * 365L;
    }

    private static OptionalLong earliest(Edtf date) {
        boolean hasNone = date.yearless()
                || date.open().filter(end -> end != IntervalEnd.END).isPresent()
                || date.unknown().filter(end -> end != IntervalEnd.END).isPresent();
        return hasNone ? OptionalLong.empty() : OptionalLong.of(date.days().first());
    }

    private static OptionalLong latest(Edtf date) {
        boolean hasNone = date.yearless()
                || date.open().filter(end -> end != IntervalEnd.START).isPresent()
                || date.unknown().filter(end -> end != IntervalEnd.START).isPresent();
        return hasNone ? OptionalLong.empty() : OptionalLong.of(date.days().last());
    }
}

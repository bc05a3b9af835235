package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfStrings;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.date.bucket.DateBucket;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.DateMatrix;
import dev.dateline.search.DateMatrix.Cell;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/** A matrix says of every pair of buckets what the dates themselves say. */
class MatrixInvariantTest {

    private static Path folder;
    private static DatedArticlesIndex articles;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("matrix");
        articles = new DatedArticlesIndex(folder);
    }

    @AfterContainer
    static void close() throws Exception {
        articles.close();
        IOUtils.rm(folder);
    }

    /** An article's dates; {@code published} may be null. */
    record Dates(String published, List<String> about) {
        List<Edtf> of(DateField role) {
            return role == DateField.ABOUT
                    ? about.stream().map(Edtf::parse).toList()
                    : Optional.ofNullable(published).map(Edtf::parse).stream().toList();
        }
    }

    @Provide
    Arbitrary<List<Dates>> archives() {
        return Combinators.combine(
                        EdtfStrings.any().injectNull(0.2),
                        EdtfStrings.any().list().ofMaxSize(3))
                .as(Dates::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<BucketUnit> units() {
        return Arbitraries.of(BucketUnit.ALL.subList(2, 7));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyCellCountsWhatTheDatesSay(
            @ForAll("archives") List<Dates> archive,
            @ForAll("units") BucketUnit xUnit,
            @ForAll("units") BucketUnit yUnit) {
        ArticleFilter all = ArticleFilter.ALL_PUBLISHED;
        ArticleFilter filter = new ArticleFilter(
                all.text(),
                List.of(reach(DateField.PUBLISHED, "-0120/1945"), reach(DateField.ABOUT, "1890/1945")),
                all.values(),
                all.ids(),
                all.statuses(),
                all.updatedSince());
        verify(archive, filter, Optional.of(xUnit.years() == 1 ? BucketUnit.DECADE : xUnit), Optional.of(yUnit));
        verify(archive, all, Optional.empty(), Optional.empty());
    }

    private static void verify(
            List<Dates> archive, ArticleFilter filter, Optional<BucketUnit> xUnit, Optional<BucketUnit> yUnit) {
        for (int i = 0; i < archive.size(); i++) {
            articles.with(
                    "article-" + i, archive.get(i).published(), archive.get(i).about());
        }
        DateMatrix matrix = articles.show()
                .matrix(new DateMatrix.Query(
                        filter,
                        new TimelineQuery(filter, Set.of(DateField.PUBLISHED), xUnit),
                        new TimelineQuery(filter, Set.of(DateField.ABOUT), yUnit),
                        100_000)); // 207 decades by 56 years, at most
        List<Dates> matching = archive.stream()
                .filter(dates -> filter.dates().stream().allMatch(condition -> meets(dates, condition)))
                .toList();
        assertThat(matrix.total()).isEqualTo(matching.size());
        assertThat(matrix.x().undated())
                .isEqualTo(matching.stream()
                        .filter(dates -> dates.of(DateField.PUBLISHED).isEmpty())
                        .count());
        assertThat(matrix.y().undated())
                .isEqualTo(matching.stream()
                        .filter(dates -> dates.of(DateField.ABOUT).isEmpty())
                        .count());
        assertThat(matrix.cells()).isEqualTo(expectedCells(matching, matrix));
    }

    private static List<Cell> expectedCells(List<Dates> matching, DateMatrix matrix) {
        List<BitSet> certainColumns = in(matching, matrix.x(), DateMatch.WITHIN);
        List<BitSet> possibleColumns = in(matching, matrix.x(), DateMatch.OVERLAPS);
        List<BitSet> certainRows = in(matching, matrix.y(), DateMatch.WITHIN);
        List<BitSet> possibleRows = in(matching, matrix.y(), DateMatch.OVERLAPS);
        List<Cell> expected = new ArrayList<>();
        for (int x = 0; x < possibleColumns.size(); x++) {
            for (int y = 0; y < possibleRows.size(); y++) {
                long possible = common(possibleColumns.get(x), possibleRows.get(y));
                if (possible > 0) {
                    expected.add(new Cell(x, y, common(certainColumns.get(x), certainRows.get(y)), possible));
                }
            }
        }
        return expected;
    }

    /** Returns, for each bucket, which of the articles have a date in it. */
    private static List<BitSet> in(List<Dates> articles, DateMatrix.Axis axis, DateMatch match) {
        List<List<Edtf>> values =
                articles.stream().map(dates -> dates.of(axis.role())).toList();
        List<BitSet> found = new ArrayList<>();
        for (DateBucket bucket : axis.buckets()) {
            Edtf range = Edtf.ofDays(bucket.first(), bucket.last());
            BitSet inside = new BitSet();
            for (int i = 0; i < values.size(); i++) {
                inside.set(i, values.get(i).stream().anyMatch(date -> date.matches(range, match)));
            }
            found.add(inside);
        }
        return found;
    }

    private static long common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static DateFilter reach(DateField role, String range) {
        return new DateFilter(
                Set.of(role), List.of(Edtf.parse(range)), DateMatch.OVERLAPS, Optional.empty(), Undated.INCLUDE);
    }

    private static boolean meets(Dates dates, DateFilter condition) {
        List<Edtf> values = dates.of(condition.roles().iterator().next());
        return values.isEmpty()
                || values.stream().anyMatch(date -> date.matches(condition.any().get(0), condition.match()));
    }
}

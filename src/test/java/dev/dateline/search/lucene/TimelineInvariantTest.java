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
import dev.dateline.search.SearchRequest;
import dev.dateline.search.Timeline;
import dev.dateline.search.Timeline.CountedBucket;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/**
 * A timeline tells of every bucket what the list tells when the bucket is its range, and both tell what the dates
 * themselves say.
 */
class TimelineInvariantTest {

    private static final List<SearchRequest.SortClause> BY_ID =
            List.of(new SearchRequest.SortClause(SearchRequest.SortKey.ID, false));

    private static Path folder;
    private static DatedArticlesIndex shelf;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("timeline");
        shelf = new DatedArticlesIndex(folder);
    }

    @AfterContainer
    static void close() throws Exception {
        shelf.close();
        IOUtils.rm(folder);
    }

    @Provide
    Arbitrary<List<List<String>>> archives() {
        return EdtfStrings.any().list().ofMaxSize(3).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<BucketUnit> units() {
        return Arbitraries.of(BucketUnit.ALL.subList(0, 7));
    }

    @Provide
    Arbitrary<String> reaches() {
        return EdtfStrings.queries();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyBucketCountsWhatTheListFinds(
            @ForAll("archives") List<List<String>> archive, @ForAll("reaches") String reach) {
        LuceneIndex index = show(archive);
        ArticleFilter filter = under(List.of(about(Edtf.parse(reach), DateMatch.OVERLAPS)));
        for (ArticleFilter each : List.of(ArticleFilter.ALL_PUBLISHED, filter)) {
            Timeline timeline = index.timeline(new TimelineQuery(each, Set.of(DateField.ABOUT), Optional.empty()));
            assertThat(timeline.buckets()).hasSizeLessThanOrEqualTo(60);
            assertThat(timeline.total())
                    .isEqualTo(
                            index.search(new SearchRequest(each, BY_ID, 1, 1)).total());
            for (CountedBucket bar : timeline.buckets()) {
                assertThat(bar.possible())
                        .as("possible in %s", bar)
                        .isEqualTo(listed(index, each, bar, DateMatch.OVERLAPS));
                assertThat(bar.certain())
                        .as("certain in %s", bar)
                        .isEqualTo(listed(index, each, bar, DateMatch.WITHIN));
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyBucketCountsWhatTheDatesSay(
            @ForAll("archives") List<List<String>> archive, @ForAll("units") BucketUnit unit) {
        LuceneIndex index = show(archive);
        List<List<Edtf>> articles = archive.stream()
                .map(dates -> dates.stream().map(Edtf::parse).toList())
                .toList();
        ArticleFilter filter = under(List.of(new DateFilter(
                Set.of(DateField.ABOUT),
                List.of(Edtf.parse(unit.years() == 0 ? "1917-06/1917-11" : "1890/1945")),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.INCLUDE)));
        Edtf reach = filter.dates().get(0).any().get(0);
        List<List<Edtf>> matching = articles.stream()
                .filter(dates ->
                        dates.isEmpty() || dates.stream().anyMatch(date -> date.matches(reach, DateMatch.OVERLAPS)))
                .toList();
        Timeline timeline = index.timeline(new TimelineQuery(filter, Set.of(DateField.ABOUT), Optional.of(unit)));
        assertThat(timeline.total()).isEqualTo(matching.size());
        for (CountedBucket bar : timeline.buckets()) {
            assertThat(bar.possible()).isEqualTo(said(matching, bar, DateMatch.OVERLAPS));
            assertThat(bar.certain()).isEqualTo(said(matching, bar, DateMatch.WITHIN));
        }
        assertThat(timeline.remainder().undated())
                .isEqualTo(matching.stream().filter(List::isEmpty).count());
        Predicate<List<Edtf>> isOpen = // what has no year, as XXXX/.., goes on from nowhere
                dates -> dates.stream().anyMatch(date -> date.open().isPresent() && !date.yearless());
        assertThat(timeline.remainder().open())
                .isEqualTo(matching.stream().filter(isOpen).count());
        assertThat(timeline.remainder().wider())
                .isEqualTo(matching.stream()
                        .filter(isOpen.negate())
                        .filter(dates ->
                                isIn(dates, timeline, DateMatch.OVERLAPS) && !isIn(dates, timeline, DateMatch.WITHIN))
                        .count());
    }

    private static LuceneIndex show(List<List<String>> archive) {
        for (int i = 0; i < archive.size(); i++) {
            shelf.with("article-" + i, null, archive.get(i));
        }
        return shelf.show();
    }

    private static ArticleFilter under(List<DateFilter> dates) {
        ArticleFilter all = ArticleFilter.ALL_PUBLISHED;
        return new ArticleFilter(all.text(), dates, all.values(), all.ids(), all.statuses(), all.updatedSince());
    }

    private static DateFilter about(Edtf date, DateMatch match) {
        return new DateFilter(Set.of(DateField.ABOUT), List.of(date), match, Optional.empty(), Undated.EXCLUDE);
    }

    private static long listed(LuceneIndex index, ArticleFilter filter, CountedBucket bar, DateMatch match) {
        List<DateFilter> dates = new ArrayList<>(filter.dates());
        dates.add(about(range(bar.bucket()), match));
        return index.search(new SearchRequest(under(dates), BY_ID, 1, 1)).total();
    }

    /** As the list reads the {@code from} and {@code to} of the bucket's link. */
    private static Edtf range(DateBucket bucket) {
        return Edtf.ofDays(
                Edtf.parse(bucket.from()).days().first(),
                Edtf.parse(bucket.to()).days().last());
    }

    private static long said(List<List<Edtf>> articles, CountedBucket bar, DateMatch match) {
        return articles.stream().filter(dates -> isIn(dates, bar, match)).count();
    }

    private static boolean isIn(List<Edtf> dates, Timeline timeline, DateMatch match) {
        return timeline.buckets().stream().anyMatch(bar -> isIn(dates, bar, match));
    }

    private static boolean isIn(List<Edtf> dates, CountedBucket bar, DateMatch match) {
        return dates.stream().anyMatch(date -> date.matches(range(bar.bucket()), match));
    }
}

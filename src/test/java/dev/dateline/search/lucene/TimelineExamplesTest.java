package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.bucket.BucketUnit;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.Timeline;
import dev.dateline.search.Timeline.CountedBucket;
import dev.dateline.search.TimelineQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which years and decades a date is for certain, and in which it may be. */
class TimelineExamplesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', nullValues = "-", textBlock = """
            1917,                              1917, 1917,       191X, 191X
            1917-10,                           1917, 1917,       191X, 191X
            1917-01/1917-02,                   1917, 1917,       191X, 191X
            1917?,                             1917, 1917,       191X, 191X
            191X,                              -,    1910..1919, 191X, 191X
            19XX,                              -,    1900..1999, -,    190X..199X
            1916/1918,                         -,    1916..1918, 191X, 191X
            "[1917-10-25,1917-11-07]",         1917, 1917,       191X, 191X
            "{1905,1917}",                     -,    1905 1917,  -,    190X 191X
            1917/..,                           -,    1917..2029, -,    191X..202X
            ../1917,                           -,    1550..1917, -,    155X..191X
            1917/,                             -,    1917,       -,    191X
            1917-24,                           -,    1917 1918,  191X, 191X
            156X-12-25,                        -,    1560..1569, 156X, 156X
            XXXX-11-07,                        -,    -,          -,    -
            """)
    void aDateIsInTheBucketsThatItsDaysAreIn(String date, String year, String years, String decade, String decades)
            throws IOException {
        try (DatedArticlesIndex shelf = new DatedArticlesIndex(folder)) {
            LuceneIndex index = shelf.with("article", null, List.of(date)).show();
            Timeline byYear = index.timeline(reaching(BucketUnit.YEAR));
            assertThat(byYear.buckets()).hasSize(480);
            assertThat(names(byYear, CountedBucket::certain)).isEqualTo(year);
            assertThat(names(byYear, CountedBucket::possible)).isEqualTo(years);
            Timeline byDecade = index.timeline(reaching(BucketUnit.DECADE));
            assertThat(names(byDecade, CountedBucket::certain)).isEqualTo(decade);
            assertThat(names(byDecade, CountedBucket::possible)).isEqualTo(decades);
        }
    }

    private static TimelineQuery reaching(BucketUnit unit) {
        DateFilter dates = new DateFilter(
                Set.of(DateField.ABOUT),
                List.of(Edtf.parse("1550/2029")),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.EXCLUDE);
        ArticleFilter all = ArticleFilter.ALL_PUBLISHED;
        ArticleFilter filter = new ArticleFilter(
                all.text(), List.of(dates), all.values(), all.ids(), all.statuses(), all.updatedSince());
        return new TimelineQuery(filter, Set.of(DateField.ABOUT), Optional.of(unit));
    }

    /** A run of more than two is written by its ends. */
    private static String names(Timeline timeline, ToLongFunction<CountedBucket> count) {
        List<String> names = timeline.buckets().stream()
                .filter(bar -> count.applyAsLong(bar) == 1)
                .map(bar -> bar.bucket().edtf())
                .toList();
        return names.isEmpty()
                ? null
                : names.size() <= 2 ? String.join(" ", names) : names.get(0) + ".." + names.get(names.size() - 1);
    }
}

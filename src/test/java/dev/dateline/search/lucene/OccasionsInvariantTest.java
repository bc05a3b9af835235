package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfStrings;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.OccasionOrder;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.CalendarStyle;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.OccasionResult.Occasion;
import dev.dateline.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/** The occasions of a day, the filter for that day and the dates themselves say the same. */
class OccasionsInvariantTest {

    private static final Comparator<Occasion> ORDER =
            Comparator.comparing(Occasion::key).thenComparing(item -> item.hit().id());
    private static final List<SearchRequest.SortClause> BY_ID =
            List.of(new SearchRequest.SortClause(SearchRequest.SortKey.ID, false));

    private static Path folder;
    private static DatedArticlesIndex shelf;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("occasions");
        shelf = new DatedArticlesIndex(folder);
    }

    @AfterContainer
    static void close() throws IOException {
        shelf.close();
        IOUtils.rm(folder);
    }

    @Provide
    Arbitrary<List<List<String>>> archives() {
        return EdtfStrings.any().list().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(10);
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void everyDayThatADateNamesFindsIt(@ForAll("archives") List<List<String>> archive) {
        for (int i = 0; i < archive.size(); i++) {
            shelf.with("article-" + i, null, archive.get(i));
        }
        LuceneIndex index = shelf.show();
        Set<MonthDay> days = new TreeSet<>(Set.of(MonthDay.of(11, 7)));
        archive.forEach(
                dates -> dates.forEach(date -> days.addAll(Edtf.parse(date).calendarDays())));
        for (MonthDay day : days) {
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < archive.size(); i++) {
                if (archive.get(i).stream()
                        .anyMatch(date -> Edtf.parse(date).calendarDays().contains(day))) {
                    expected.add("article-" + i);
                }
            }
            assertThat(found(index, day)).isEqualTo(expected);
            assertThat(index.search(new SearchRequest(onDay(day), BY_ID, 1, 20)).items().stream()
                            .map(hit -> hit.id()))
                    .containsExactlyElementsOf(expected);
        }
    }

    /** Whatever the size of the pages, one after the other they are the whole, and every page counts alike. */
    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void pagesTogetherAreTheWhole(
            @ForAll("archives") List<List<String>> archive, @ForAll @IntRange(min = 1, max = 7) int size) {
        for (int i = 0; i < archive.size(); i++) {
            shelf.with("article-" + i, null, archive.get(i));
        }
        LuceneIndex index = shelf.show();
        OccasionResult whole = index.occasions(everyDay(1, 1000));
        assertThat(whole.ofDays().items()).hasSize((int) whole.ofDays().total());
        assertThat(whole.ofMonths().items()).hasSize((int) whole.ofMonths().total());
        assertThat(whole.ofDays().items()).isSortedAccordingTo(ORDER);
        assertThat(whole.ofDays().totals()).isEqualTo(counted(whole.ofDays()));
        List<String> days = new ArrayList<>();
        List<String> months = new ArrayList<>();
        long most = Math.max(whole.ofDays().total(), whole.ofMonths().total());
        for (int page = 1; (long) (page - 1) * size <= most; page++) {
            OccasionResult part = index.occasions(everyDay(page, size));
            assertThat(part.ofDays().totals()).isEqualTo(whole.ofDays().totals());
            assertThat(part.ofDays().items()).hasSizeLessThanOrEqualTo(size);
            days.addAll(described(part.ofDays()));
            months.addAll(described(part.ofMonths()));
        }
        assertThat(days).isEqualTo(described(whole.ofDays())).doesNotHaveDuplicates();
        assertThat(months).isEqualTo(described(whole.ofMonths())).doesNotHaveDuplicates();
    }

    private static OccasionQuery everyDay(int page, int size) {
        Set<MonthDay> days = IntStream.range(0, 366)
                .mapToObj(day -> MonthDay.from(LocalDate.of(2000, 1, 1).plusDays(day)))
                .collect(Collectors.toSet());
        return query(days, EnumSet.allOf(Month.class), page, size);
    }

    private static OccasionQuery query(Set<MonthDay> days, Set<Month> months, int page, int size) {
        OccasionQuery.DateCriteria dates = new OccasionQuery.DateCriteria(
                List.of(DateField.ABOUT), Set.of(CalendarStyle.NEW), days, months, Optional.empty());
        OccasionOrder order = new OccasionOrder(2026, OccasionOrder::isRound, UnaryOperator.identity());
        return new OccasionQuery(ArticleFilter.ALL_PUBLISHED, dates, order, page, size);
    }

    private static Map<OccasionOrder.OccasionKey, Integer> counted(OccasionResult.Section section) {
        return section.items().stream().collect(Collectors.toMap(Occasion::key, item -> 1, Integer::sum));
    }

    private static List<String> described(OccasionResult.Section section) {
        return section.items().stream()
                .map(item -> item.key() + " " + item.hit().id())
                .toList();
    }

    private static Set<String> found(LuceneIndex index, MonthDay day) {
        OccasionResult occasions = index.occasions(query(Set.of(day), Set.of(), 1, 100));
        assertThat(occasions.ofDays().items())
                .allMatch(item -> Edtf.parse(item.date().edtf())
                        .recurrences()
                        .contains(item.date().recurrence()));
        return occasions.ofDays().items().stream()
                .map(item -> item.hit().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArticleFilter onDay(MonthDay day) {
        DateFilter dates = new DateFilter(
                Set.of(DateField.ABOUT), List.of(), DateMatch.OVERLAPS, Optional.of(day), Undated.EXCLUDE);
        ArticleFilter all = ArticleFilter.ALL_PUBLISHED;
        return new ArticleFilter(
                all.text(), List.of(dates), all.values(), all.ids(), all.statuses(), all.updatedSince());
    }
}

package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfStrings;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.Filter;
import dev.dateline.search.Listing;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.Style;
import dev.dateline.search.Occasions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.util.IOUtils;

/** The occasions of a day, the filter for that day and the dates themselves say the same. */
class OccasionsInvariantTest {

    private static final List<Listing.Sort> BY_ID = List.of(new Listing.Sort(Listing.Key.ID, false));

    private static Path folder;
    private static Shelf shelf;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("occasions");
        shelf = new Shelf(folder);
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
            assertThat(index.search(new Listing(onDay(day), BY_ID, 1, 20)).items().stream()
                            .map(hit -> hit.id()))
                    .containsExactlyElementsOf(expected);
        }
    }

    private static Set<String> found(LuceneIndex index, MonthDay day) {
        Occasions occasions = index.occasions(new OccasionQuery(
                Filter.EVERYTHING,
                List.of(DateField.ABOUT),
                Set.of(Style.NEW),
                Set.of(day),
                Set.of(),
                Optional.empty()));
        assertThat(occasions.items())
                .allMatch(item -> Edtf.parse(item.date().edtf())
                        .recurrences()
                        .contains(item.date().recurrence()));
        return occasions.items().stream().map(item -> item.hit().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Filter onDay(MonthDay day) {
        DateFilter dates = new DateFilter(
                Set.of(DateField.ABOUT), List.of(), DateMatch.OVERLAPS, Optional.of(day), Undated.EXCLUDE);
        Filter all = Filter.EVERYTHING;
        return new Filter(all.text(), List.of(dates), all.values(), all.ids(), all.statuses(), all.updatedSince());
    }
}

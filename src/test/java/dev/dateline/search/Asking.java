package dev.dateline.search;

import dev.dateline.article.Status;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import dev.dateline.search.QueryText.Match;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions to an index, of which a test says only what matters to it. */
final class Asking {

    private static final int ALL = 1000;

    private Asking() {}

    static Filter words(String text, Match match) {
        return words(text, match, Status.PUBLISHED);
    }

    static Filter words(String text, Match match, Status... statuses) {
        return filter(Optional.of(new QueryText(text, match)), List.of(), Optional.empty(), Set.of(statuses));
    }

    static Filter statuses(Status... statuses) {
        return filter(Optional.empty(), List.of(), Optional.empty(), Set.of(statuses));
    }

    /** Articles of these ids. */
    static Filter only(String... ids) {
        return filter(Optional.empty(), List.of(), Optional.of(List.of(ids)), Set.of(Status.PUBLISHED));
    }

    /** Articles about something in a range of days. */
    static Filter withAbout(String range) {
        return about(range, DateMatch.OVERLAPS);
    }

    static Filter about(String date, DateMatch match) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(Edtf.parse(date)), match, Optional.empty(), Undated.EXCLUDE));
    }

    static Filter onDay(MonthDay day) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(), DateMatch.OVERLAPS, Optional.of(day), Undated.EXCLUDE));
    }

    static Filter undated(Undated undated) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(Edtf.parse("1917")), DateMatch.OVERLAPS, Optional.empty(), undated));
    }

    private static Filter dates(DateFilter condition) {
        return filter(Optional.empty(), List.of(condition), Optional.empty(), Set.of(Status.PUBLISHED));
    }

    private static Filter filter(
            Optional<QueryText> text, List<DateFilter> dates, Optional<List<String>> ids, Set<Status> statuses) {
        return new Filter(text, dates, Map.of(), ids, statuses, Optional.empty());
    }

    static List<String> ids(ArticleIndex index, Filter filter) {
        return ids(index, filter, Key.ID, false);
    }

    static List<String> ids(ArticleIndex index, Filter filter, Key key, boolean descending) {
        Listing listing = new Listing(filter, List.of(new Sort(key, descending)), 1, ALL);
        return index.search(listing).items().stream().map(Hits.Hit::id).toList();
    }
}

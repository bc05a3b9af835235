package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.SearchRequest.SortKey;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions to an index, of which a test says only what matters to it. */
final class FilterFixtures {

    private static final int MAX_HITS = 1000;

    private FilterFixtures() {}

    static ArticleFilter words(String text, MatchMode match) {
        return words(text, match, ArticleStatus.PUBLISHED);
    }

    static ArticleFilter words(String text, MatchMode match, ArticleStatus... statuses) {
        return filter(Optional.of(new FullTextQuery(text, match)), List.of(), Optional.empty(), Set.of(statuses));
    }

    static ArticleFilter statuses(ArticleStatus... statuses) {
        return filter(Optional.empty(), List.of(), Optional.empty(), Set.of(statuses));
    }

    /** Articles of these ids. */
    static ArticleFilter only(String... ids) {
        return filter(Optional.empty(), List.of(), Optional.of(List.of(ids)), Set.of(ArticleStatus.PUBLISHED));
    }

    /** Articles about something in a range of days. */
    static ArticleFilter withAbout(String range) {
        return about(range, DateMatch.OVERLAPS);
    }

    /** Articles published in a range of days. */
    static ArticleFilter withPublished(String range) {
        return dates(new DateFilter(
                Set.of(DateField.PUBLISHED),
                List.of(Edtf.parse(range)),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.EXCLUDE));
    }

    static ArticleFilter about(String date, DateMatch match) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(Edtf.parse(date)), match, Optional.empty(), Undated.EXCLUDE));
    }

    static ArticleFilter onDay(MonthDay day) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(), DateMatch.OVERLAPS, Optional.of(day), Undated.EXCLUDE));
    }

    static ArticleFilter undated(Undated undated) {
        return dates(new DateFilter(
                Set.of(DateField.ABOUT), List.of(Edtf.parse("1917")), DateMatch.OVERLAPS, Optional.empty(), undated));
    }

    private static ArticleFilter dates(DateFilter condition) {
        return filter(Optional.empty(), List.of(condition), Optional.empty(), Set.of(ArticleStatus.PUBLISHED));
    }

    private static ArticleFilter filter(
            Optional<FullTextQuery> text,
            List<DateFilter> dates,
            Optional<List<String>> ids,
            Set<ArticleStatus> statuses) {
        return new ArticleFilter(text, dates, Map.of(), ids, statuses, Optional.empty());
    }

    static List<String> ids(ArticleIndex index, ArticleFilter filter) {
        return ids(index, filter, SortKey.ID, false);
    }

    static List<String> ids(ArticleIndex index, ArticleFilter filter, SortKey key, boolean descending) {
        SearchRequest listing = new SearchRequest(filter, List.of(new SortClause(key, descending)), 1, MAX_HITS);
        return index.search(listing).items().stream().map(SearchResult.Hit::id).toList();
    }
}

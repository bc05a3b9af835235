package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.search.ArchiveSummary;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.ArticleScroll;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.DateMatrix;
import dev.dateline.search.ExportQuery;
import dev.dateline.search.FacetListing;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.RelatedResult;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.Timeline;
import dev.dateline.search.TimelineQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.calendar.ArchiveSummarizer;
import dev.dateline.search.lucene.calendar.CalendarDaySearch;
import dev.dateline.search.lucene.calendar.DateHistogram;
import dev.dateline.search.lucene.core.PointInTimeSearchers;
import dev.dateline.search.lucene.facet.FacetValueSearch;
import dev.dateline.search.lucene.list.SearchExecutor;
import dev.dateline.search.lucene.related.MoreLikeThisSearch;
import dev.dateline.search.lucene.suggest.CompletionSuggester;
import java.util.List;

/** The part of the index that searches it: what reads a snapshot and writes nothing. */
abstract class SearchableIndex implements ArticleIndex {

    private final PerLanguageAnalyzer languages;
    private final PointInTimeSearchers pointInTimes;
    private final SearchExecutor searchExecutor;
    private final DateHistogram dateHistogram;
    private final FacetValueSearch facetValues;
    private final CalendarDaySearch occasions;
    private final MoreLikeThisSearch moreLikeThis;
    private final CompletionSuggester completions;
    private final ArchiveSummarizer summarizer = new ArchiveSummarizer();

    SearchableIndex(PerLanguageAnalyzer languages, PointInTimeSearchers pointInTimes) {
        this.languages = languages;
        this.pointInTimes = pointInTimes;
        this.searchExecutor = new SearchExecutor(languages, pointInTimes);
        this.dateHistogram = new DateHistogram(languages);
        this.facetValues = new FacetValueSearch(languages);
        this.occasions = new CalendarDaySearch(languages);
        this.moreLikeThis = new MoreLikeThisSearch(languages);
        this.completions = new CompletionSuggester(languages);
    }

    /** Returns the current source of snapshots, which changes when the index is reopened. */
    abstract SearcherPool searchers();

    /** Returns the searchers that cursors keep open. */
    PointInTimeSearchers pointInTimes() {
        return pointInTimes;
    }

    @Override
    public SearchResult search(SearchRequest listing) {
        return searchers()
                .withSearcher(snapshot ->
                        searchExecutor.search(snapshot.of(listing.filter().statuses()), listing));
    }

    @Override
    public Timeline timeline(TimelineQuery query) {
        return searchers()
                .withSearcher(snapshot ->
                        dateHistogram.search(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public FacetListing facetValues(FacetListing.Request query) {
        return searchers()
                .withSearcher(snapshot ->
                        facetValues.search(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public DateMatrix matrix(DateMatrix.Query query) {
        return searchers()
                .withSearcher(snapshot ->
                        dateHistogram.matrix(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public OccasionResult occasions(OccasionQuery query) {
        return searchers()
                .withSearcher(
                        snapshot -> occasions.search(snapshot.of(query.filter().statuses()), query));
    }

    @Override
    public CompletionResult complete(String beginning, ArticleFilter filter, int size) {
        return searchers()
                .withSearcher(
                        snapshot -> completions.complete(snapshot.of(filter.statuses()), beginning, filter, size));
    }

    @Override
    public List<String> suggestValues(ValueField field, String value, int size) {
        return searchers()
                .withSearcher(snapshot -> completions.suggestValues(snapshot.publicSearcher(), field, value, size));
    }

    @Override
    public RelatedResult related(ArticleView article, int size) {
        return searchers().withSearcher(snapshot -> moreLikeThis.search(snapshot.publicSearcher(), article, size));
    }

    @Override
    public ArticleScroll scroll(ExportQuery selection) {
        return searchers().scroll(selection, languages);
    }

    @Override
    public ArchiveSummary summary() {
        return searchers()
                .withSearcher(snapshot -> summarizer.summarize(snapshot.publicSearcher(), snapshot.publicHead()));
    }
}

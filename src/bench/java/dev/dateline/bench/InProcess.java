package dev.dateline.bench;

import dev.dateline.article.Status;
import dev.dateline.date.BucketUnit;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleIndex;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.FacetQuery;
import dev.dateline.search.Filter;
import dev.dateline.search.Listing;
import dev.dateline.search.Listing.Extras;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import dev.dateline.search.TimelineQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same questions as over HTTP, put to the index in this process. */
@ApplicationScoped
class InProcess {

    private final ArticleIndex index;

    InProcess(ArticleIndex index) {
        this.index = index;
    }

    /** Asks the n-th question of a kind; says how much came back, so that nothing is left out as unused. */
    long ask(Asked asked, int n) {
        return switch (asked) {
            case DETAIL -> throw new IllegalArgumentException("one article comes from the database");
            case LIST -> list(filter(null, null, Asked.author(n)), Key.PUBLISHED, List.of());
            case NEWEST -> list(Filter.EVERYTHING, Key.PUBLISHED, List.of());
            case RANGE -> list(filter(null, Asked.years(n), null), Key.PUBLISHED, List.of());
            case WORDS -> list(filter(Asked.words(n), null, null), Key.RELEVANCE, List.of());
            case FACETS -> {
                Filter filter = filter(Asked.words(n), Asked.years(n), null);
                yield list(filter, Key.RELEVANCE, facets(filter));
            }
            case TIMELINE ->
                index.timeline(new TimelineQuery(
                                filter(Asked.words(n), null, null),
                                Set.of(DateField.PUBLISHED),
                                BucketUnit.of("decade")))
                        .revision();
            case SUGGEST -> index.complete(Asked.beginning(n), 10).items().size();
        };
    }

    private long list(Filter filter, Key key, List<FacetQuery> facets) {
        Extras extras = new Extras(facets, filter.text().isPresent(), false);
        return index.search(new Listing(filter, List.of(new Sort(key, true)), 1, 20, Optional.empty(), extras))
                .total();
    }

    private static List<FacetQuery> facets(Filter filter) {
        return Stream.of("author", "topic", "decade")
                .map(name -> new FacetQuery(name, filter, List.of(), Set.of(DateField.PUBLISHED), 10, Optional.empty()))
                .toList();
    }

    private static Filter filter(String words, String years, String author) {
        return new Filter(
                Optional.ofNullable(words).map(text -> new QueryText(text, Match.AUTO)),
                Stream.ofNullable(years).map(InProcess::published).toList(),
                author == null ? Map.of() : Map.of(Filter.Field.AUTHOR, new Filter.Values(List.of(author), List.of())),
                Optional.empty(),
                Set.of(Status.PUBLISHED),
                Optional.empty());
    }

    private static DateFilter published(String years) {
        return new DateFilter(
                Set.of(DateField.PUBLISHED),
                List.of(Edtf.parse(years)),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.EXCLUDE);
    }
}

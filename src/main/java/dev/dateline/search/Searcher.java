package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.article.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Searches the index once it holds what the archive held when the service started; before that, every method throws a
 * {@link Failure} of kind UNAVAILABLE, because a result from part of an archive would be wrong.
 */
@ApplicationScoped
public class Searcher {

    private final ArticleIndex index;
    private final IndexFollower follower;

    Searcher(ArticleIndex index, IndexFollower follower) {
        this.index = index;
        this.follower = follower;
    }

    /** Returns one page of the articles that match a filter, see {@link ArticleIndex#search}. */
    public SearchResult search(SearchRequest listing) {
        requireReady();
        return index.search(listing);
    }

    /** Counts articles by date, see {@link ArticleIndex#timeline}. */
    public Timeline timeline(TimelineQuery query) {
        requireReady();
        return index.timeline(query);
    }

    /** Returns a part of the values of a facet, see {@link ArticleIndex#facetValues}. */
    public FacetListing facetValues(FacetListing.Request query) {
        requireReady();
        return index.facetValues(query);
    }

    /** Counts articles by two of their dates, see {@link ArticleIndex#matrix}. */
    public DateMatrix matrix(DateMatrix.Query query) {
        requireReady();
        return index.matrix(query);
    }

    /** Returns recurring dates of articles, see {@link ArticleIndex#occasions}. */
    public OccasionResult occasions(OccasionQuery query) {
        requireReady();
        return index.occasions(query);
    }

    /**
     * Opens a scroll over all articles of an export query, as of now.
     *
     * @throws Failure of kind UNAVAILABLE when the index is being built or cannot be read
     */
    public ArticleScroll scroll(ExportQuery selection) {
        requireReady();
        return index.scroll(selection);
    }

    /** Completes a prefix, see {@link ArticleIndex#complete}. */
    public CompletionResult complete(String beginning, ArticleFilter filter, int size) {
        requireReady();
        return index.complete(beginning, filter, size);
    }

    /** Suggests values for one that no published article has, see {@link ArticleIndex#suggestValues}. */
    public List<String> suggestValues(ArticleFilter.ValueField field, String value, int size) {
        requireReady();
        return index.suggestValues(field, value, size);
    }

    /** Finds published articles related to a given one, see {@link ArticleIndex#related}. */
    public RelatedResult related(ArticleView article, int size) {
        requireReady();
        return index.related(article, size);
    }

    /** Summarizes the public articles, see {@link ArticleIndex#summary}. */
    public ArchiveSummary summary() {
        requireReady();
        return index.summary();
    }

    private void requireReady() {
        if (!follower.isReady()) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE,
                    "The index is being built: it has reached revision " + follower.visibleRevision() + " of "
                            + follower.initialTarget() + ". Try again later.");
        }
    }
}

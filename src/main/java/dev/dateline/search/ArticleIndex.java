package dev.dateline.search;

import dev.dateline.article.ArticleView;
import dev.dateline.search.ArchiveSummary.PublicHead;
import java.util.List;

/**
 * A search index over the archive. It holds nothing that the database does not hold, so it can be deleted and rebuilt.
 * One thread writes; any number of threads read.
 */
public interface ArticleIndex {

    /**
     * Returns the newest revision that the index holds <em>durably</em>: after a crash, changes must be applied again
     * from here. 0 when the index is empty or was built for another archive.
     */
    long revision();

    /**
     * Applies changes in revision order. Applying a change again has no effect. An article that cannot be indexed does
     * not fail the others: it is then absent from the index, including its former state, and the others are indexed.
     *
     * @param entries the changes; a deleted article has no content
     * @param revision the archive's revision that the index represents once these are applied
     * @return the articles that could not be indexed
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot be written
     */
    List<IndexRejection> apply(List<IndexChange> entries, long revision);

    /** Returns the articles that the index lacked at {@link #revision}, as set with {@link #setGaps}. */
    IndexGaps gaps();

    /** Sets the articles that the index lacks; they become durable together with the changes applied so far. */
    void setGaps(IndexGaps gaps);

    /**
     * Sets the newest change that everybody may know of, among those applied so far; it becomes visible and durable
     * together with them.
     */
    void setPublicHead(PublicHead head);

    /** Makes everything applied so far visible to searches that start from now on. */
    void refresh();

    /** Makes everything applied so far durable: it survives a crash. */
    void commit();

    /**
     * Merges segments while no changes arrive, which makes searches faster. Each call returns soon; call it repeatedly
     * while the index is idle.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot be written
     */
    void mergeWhenIdle();

    /**
     * Deletes everything: the index is then empty and at revision 0.
     *
     * @param archive the id of the archive that the index belongs to from now on
     */
    void clear(String archive);

    /**
     * Checks that the index can be written at present. Called before a write is committed to the database, so that no
     * write is acknowledged that searches cannot find.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when it cannot
     */
    void checkWritable();

    /**
     * Returns one page of the articles that match a filter.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    SearchResult search(SearchRequest listing);

    /**
     * Counts articles by date.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read, UNREADABLE when there would be
     *     too many buckets
     */
    Timeline timeline(TimelineQuery query);

    /**
     * Returns a part of the values of a facet, each with the number of articles that have it.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    FacetListing facetValues(FacetListing.Request query);

    /**
     * Counts articles by two of their dates.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read or it takes more than 2 seconds,
     *     UNREADABLE when there would be too many buckets or cells
     */
    DateMatrix matrix(DateMatrix.Query query);

    /**
     * Returns the dates that recur on given calendar days or in given months.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    OccasionResult occasions(OccasionQuery query);

    /**
     * Opens a scroll over all articles that match an export query, in its order, as of now.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    ArticleScroll scroll(ExportQuery selection);

    /**
     * Completes words, the last one or any of them a prefix, to values and titles that have words with it: those with
     * the words in this order first, then those with the words in any order. When there are none, typos are corrected.
     * Drafts have no titles to complete.
     *
     * @param filter the articles whose titles and values are completed; of a field, the values selected in it are
     *     ignored
     * @param size the maximum number of completions
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    CompletionResult complete(String beginning, ArticleFilter filter, int size);

    /** Completes words to values and titles of published articles. */
    default CompletionResult complete(String beginning, int size) {
        return complete(beginning, ArticleFilter.ALL_PUBLISHED, size);
    }

    /**
     * Suggests values for one that no published article has: values that differ from it by a typo, or else values with
     * a word that starts with it. Returns an empty list when a published article has the value.
     *
     * @param field author, topic, person or place
     * @param size the maximum number of suggestions
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    List<String> suggestValues(ArticleFilter.ValueField field, String value, int size);

    /**
     * Finds published articles that have something in common with a given one.
     *
     * @param article the given article, which need not be in the index
     * @param size the maximum number of articles
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    RelatedResult related(ArticleView article, int size);

    /**
     * Summarizes the public articles.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    ArchiveSummary summary();
}

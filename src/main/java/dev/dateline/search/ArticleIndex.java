package dev.dateline.search;

import dev.dateline.article.ArticleView;
import java.util.List;

/**
 * A view of the archive that can be searched. It holds nothing that the database does not hold, so it can be thrown
 * away and built again. One thread writes; any number read.
 */
public interface ArticleIndex {

    /**
     * The newest revision that the index holds <em>durably</em>: after a crash it is here that it has to be fed from. 0
     * when it is empty or was made for another archive.
     */
    long revision();

    /**
     * Takes changes in, in revision order. Repeating changes that are already in is harmless. An article that cannot be
     * indexed, whatever is tried, costs itself: it is then not in the index, in no state at all, and the others are.
     *
     * @param entries what changed; an article that is gone has no content
     * @param revision the archive's revision that the index stands for when these are in
     * @return what could not be indexed
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot be written
     */
    List<IndexRejection> apply(List<IndexChange> entries, long revision);

    /** Makes everything applied so far visible to searches that begin from now on. */
    void refresh();

    /** Makes everything applied so far survive a crash. */
    void commit();

    /**
     * Nothing is to be taken in at present, and there is time to put what is held in an order that is faster to search.
     * Returns soon, and wants to be called again and again while that lasts.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when the index cannot be written
     */
    void mergeWhenIdle();

    /**
     * Throws everything away: the index is then empty and at revision 0.
     *
     * @param archive the id of the archive that it is for from now on
     */
    void clear(String archive);

    /**
     * Whether the index can be written at present. Asked before a write is committed to the database, so that nothing
     * is acknowledged that cannot be found.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE or FULL when it cannot
     */
    void checkWritable();

    /**
     * One page of the articles that a filter lets through.
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
     * All dates that come round again on some calendar days or in some months.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    Occasions occasions(OccasionQuery query);

    /**
     * All articles that a selection lets through, in its order, as they are now.
     *
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    ArticleScroll scroll(ExportQuery selection);

    /**
     * Values and titles with a word that begins so, of articles that everybody may see. Where there are none, slips are
     * forgiven.
     *
     * @param size how many at most
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    Completions complete(String beginning, int size);

    /**
     * Values that may have been meant by one that no article has which everybody may see: a slip away from it, or else
     * with a word that begins so. None where an article has it.
     *
     * @param field author, topic, person or place
     * @param size how many at most
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    List<String> suggestValues(ArticleFilter.ValueField field, String value, int size);

    /**
     * Articles that everybody may see and that share something with one.
     *
     * @param article the one, which need not be in the index
     * @param size how many at most
     * @throws dev.dateline.Failure of kind UNAVAILABLE when the index cannot be read
     */
    RelatedResult related(ArticleView article, int size);
}

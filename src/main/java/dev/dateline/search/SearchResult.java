package dev.dateline.search;

import dev.dateline.search.FullTextQuery.MatchMode;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many articles there are on all pages, exactly
 * @param items one page of them
 * @param wording what became of the words
 * @param revision the archive's revision that this answer shows
 * @param ranking what scores follow from beside the revision, since deleted articles count until the index is put in
 *     order; empty where nothing has a score
 * @param facets the counts of each facet that was asked for
 * @param next where to go on after the last of the items; null at the end
 */
public record SearchResult(
        long total,
        List<Hit> items,
        QueryRewrite wording,
        long revision,
        String ranking,
        Map<String, List<FacetValue>> facets,
        String next) {

    public SearchResult {
        items = List.copyOf(items);
    }

    /** Whether the words were too many, and articles with any of them were taken instead. */
    public boolean isRelaxed() {
        return wording.relaxed();
    }

    /**
     * What became of the words.
     *
     * @param relaxed whether articles with any of them were taken, since none has enough of them
     * @param corrected what was looked for instead; null when it was the words as typed
     */
    public record QueryRewrite(boolean relaxed, String corrected) {
        /** The words as typed. */
        public static final QueryRewrite NO_REWRITE = new QueryRewrite(false, null);

        /** A filter with its words so. */
        public ArticleFilter applyTo(ArticleFilter filter) {
            return filter.withText(filter.text()
                    .map(text -> new FullTextQuery(
                            corrected == null ? text.raw() : corrected, relaxed ? MatchMode.ANY : text.match())));
        }
    }

    /**
     * An article that was found.
     *
     * @param card its public JSON in UTF-8
     * @param score how well it fits the words; null without words
     * @param highlights where the words are; null when nobody asked
     * @param why how the words came to this score; null when nobody asked
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, see Entry
    public record Hit(String id, byte[] card, Float score, Highlights highlights, MatchExplanation why) {}

    /** Why an article was found: the members that have some of the words, and how the score was reached. */
    public record MatchExplanation(List<String> fields, ScoreExplanation score) {}

    /** A number and the numbers it comes from. */
    public record ScoreExplanation(double value, String description, List<ScoreExplanation> details) {}
}

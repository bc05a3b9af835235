package dev.dateline.search;

import dev.dateline.search.FullTextQuery.MatchMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a search.
 *
 * @param total the exact number of matching articles on all pages
 * @param items one page of hits
 * @param rewrite how the query was rewritten
 * @param holdMost the number of articles that have most of the words, which stand first in a relaxed list; null when
 *     the list is not relaxed
 * @param revision the archive's revision that this result reflects
 * @param ranking what scores depend on in addition to the revision, since deleted articles count until their segments
 *     are merged; empty when the result has no scores
 * @param facets the counts of each requested facet
 * @param timeline the requested timeline
 * @param next the position after the last item, for {@link SearchRequest.SearchAfter}; null at the end
 */
public record SearchResult(
        long total,
        List<Hit> items,
        QueryRewrite rewrite,
        Long holdMost,
        long revision,
        String ranking,
        Map<String, FacetCounts> facets,
        Optional<Timeline> timeline,
        String next) {

    public SearchResult {
        items = List.copyOf(items);
    }

    /** Returns whether articles are listed that have only some of the words. */
    public boolean isExtended() {
        return rewrite.relaxed() && total > holdMost;
    }

    /**
     * The values of a facet.
     *
     * @param values the listed values
     * @param distinct the number of different values that the counted articles have, listed or not
     * @param missing the number of counted articles that have no value
     */
    public record FacetCounts(List<FacetValue> values, long distinct, long missing) {
        public FacetCounts {
            values = List.copyOf(values);
        }
    }

    /**
     * How the query was rewritten because the words as typed found nothing, or little.
     *
     * @param relaxed whether articles with any of the words are listed, since few have most of them
     * @param corrected the query that was run instead of the words as typed, or behind them; null when it was the words
     *     as typed
     * @param keepsTyped whether the articles that match the words as typed come first, before those that match the
     *     corrected words
     * @param alternative a text with far more frequent words than those as typed, which was not searched; null when
     *     there is none
     */
    public record QueryRewrite(boolean relaxed, String corrected, boolean keepsTyped, String alternative) {
        /** The query as typed. */
        public static final QueryRewrite NO_REWRITE = new QueryRewrite(false, null, false, null);

        /** Returns the rewrite to other words. */
        public static QueryRewrite to(String corrected) {
            return new QueryRewrite(false, corrected, false, null);
        }

        /** Returns the rewrite that lists what other words find behind what the words as typed find. */
        public static QueryRewrite followedBy(String corrected) {
            return new QueryRewrite(false, corrected, true, null);
        }

        /** Returns the query as typed, with an alternative to offer. */
        public static QueryRewrite offering(String alternative) {
            return new QueryRewrite(false, null, false, alternative);
        }

        /** Returns the rewrite with the same words that lists articles with any of them. */
        public QueryRewrite relax() {
            return new QueryRewrite(true, corrected, keepsTyped, alternative);
        }

        /** Returns the rewrite with the same words that lists only articles with most of them. */
        public QueryRewrite tighten() {
            return new QueryRewrite(false, corrected, keepsTyped, alternative);
        }

        /** Returns a filter with its query rewritten accordingly. */
        public ArticleFilter applyTo(ArticleFilter filter) {
            return filter.withText(filter.text().map(this::applyTo));
        }

        /** Returns a query rewritten accordingly. */
        public FullTextQuery applyTo(FullTextQuery text) {
            return new FullTextQuery(
                    corrected == null ? text.raw() : corrected,
                    relaxed ? MatchMode.ANY : text.match(),
                    text.isLastWordPrefix(),
                    keepsTyped ? Optional.of(text.raw()) : Optional.empty());
        }
    }

    /**
     * An article that was found.
     *
     * @param json the serialized article: its public JSON in UTF-8
     * @param score the relevance score; null when the query has no words
     * @param highlights the texts with the matched words marked; null when not requested
     * @param explanation the explanation of the match; null when not requested
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified, see IndexChange
    public record Hit(String id, byte[] json, Float score, Highlights highlights, MatchExplanation explanation) {}

    /** The explanation of a match: the fields that contain matched words, and how the score was computed. */
    public record MatchExplanation(List<String> fields, ScoreExplanation score) {}

    /** A value of a score computation and the values that it was computed from. */
    public record ScoreExplanation(double value, String description, List<ScoreExplanation> details) {}
}

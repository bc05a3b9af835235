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
        long revision,
        String ranking,
        Map<String, FacetCounts> facets,
        Optional<Timeline> timeline,
        String next) {

    public SearchResult {
        items = List.copyOf(items);
    }

    /** Returns whether no article has enough of the words, so that articles with any of them are listed. */
    public boolean isRelaxed() {
        return rewrite.relaxed();
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
     * How the query was rewritten because the words as typed found nothing.
     *
     * @param relaxed whether articles with any of the words are listed, since none has enough of them
     * @param corrected the query that was run instead; null when it was the words as typed
     */
    public record QueryRewrite(boolean relaxed, String corrected) {
        /** The query as typed. */
        public static final QueryRewrite NO_REWRITE = new QueryRewrite(false, null);

        /** Returns a filter with its query rewritten accordingly. */
        public ArticleFilter applyTo(ArticleFilter filter) {
            return filter.withText(filter.text()
                    .map(text -> new FullTextQuery(
                            corrected == null ? text.raw() : corrected,
                            relaxed ? MatchMode.ANY : text.match(),
                            text.isLastWordPrefix())));
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

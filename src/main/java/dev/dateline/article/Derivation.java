package dev.dateline.article;

import java.util.List;
import java.util.stream.Stream;

/** Takes dates from the text of an article, for the roles of which neither the row nor the archive knows anything. */
final class Derivation {

    private static final int MOST = 100;

    private Derivation() {}

    /**
     * The dates that are missing and that the text states, marked as derived.
     *
     * @param input a role that it speaks of, be it to say that there is no date, is not derived
     * @param known the dates that the archive has
     */
    static ArticleDates of(ArticleInput input, ArticleDates known) {
        boolean published = !input.datesGiven().contains("published") && known.published() == null;
        boolean republished = !input.datesGiven().contains("republished") && known.republished() == null;
        boolean about = !input.datesGiven().contains("about") && known.about().isEmpty();
        if (!published && !republished && !about) {
            return ArticleDates.NONE;
        }
        ArticleDates found = found(input);
        return new ArticleDates(
                published ? found.published() : null,
                republished ? found.republished() : null,
                about ? found.about() : List.of());
    }

    /** What the dates in the text say of each role. */
    private static ArticleDates found(ArticleInput input) {
        List<Mention> mentions = Mentions.in(input.content(Status.PUBLISHED));
        return new ArticleDates(
                in(mentions, "published").findFirst().orElse(null),
                in(mentions, "republished").findFirst().orElse(null),
                in(mentions, "about").limit(MOST).toList());
    }

    private static Stream<ArticleDate> in(List<Mention> mentions, String role) {
        return mentions.stream()
                .filter(mention -> mention.role().equals(role))
                .map(Mention::date)
                .map(date -> new ArticleDate(date.edtf(), date.oldStyle(), true, date.inferred()))
                .distinct();
    }
}

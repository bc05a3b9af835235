package dev.dateline.article;

import dev.dateline.date.text.DateAnnotations;
import dev.dateline.date.text.DerivedDates;
import java.util.List;

/** Takes dates from the text of an article, for the roles of which neither the row nor the archive knows anything. */
final class Derivation {

    private static final int MOST = 100;

    private Derivation() {}

    /**
     * The dates that are missing and that the text states, marked as derived.
     *
     * @param input a role that it speaks of, be it to say that there is no date, is not derived
     * @param summary its summary; null for none
     * @param known the dates that the archive has
     */
    static ArticleDates of(ArticleInput input, DateAnnotations summary, ArticleDates known) {
        boolean published = !input.datesGiven().contains("published") && known.published() == null;
        boolean republished = !input.datesGiven().contains("republished") && known.republished() == null;
        boolean about = !input.datesGiven().contains("about") && known.about().isEmpty();
        if (summary == null || !(published || republished || about)) {
            return ArticleDates.NONE;
        }
        DerivedDates found = summary.derived(Mentions.anchors(input.datesOver(known)));
        return new ArticleDates(
                published ? date(found.published()) : null,
                republished ? date(found.republished()) : null,
                about ? found.about().stream().map(Derivation::date).limit(MOST).toList() : List.of());
    }

    private static ArticleDate date(DerivedDates.Value value) {
        return value == null ? null : new ArticleDate(value.edtf(), value.oldStyle(), true, value.inferred());
    }
}

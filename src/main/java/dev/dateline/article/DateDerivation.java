package dev.dateline.article;

import dev.dateline.date.text.DateAnnotations;
import dev.dateline.date.text.DerivedDates;
import java.util.List;

/** Derives dates from the text of an article, for the roles that neither the row nor the archive has. */
public final class DateDerivation {

    private static final int MAX_ABOUT_DATES = 100;

    private DateDerivation() {}

    /**
     * The missing dates that the text states, marked as derived.
     *
     * @param input the row; a role that it contains, even as null, is not derived
     * @param summary its annotated summary; null for none
     * @param known the dates that the archive has
     */
    public static EditorialDates derive(ArticleInput input, DateAnnotations summary, EditorialDates known) {
        boolean published = !input.datesGiven().contains("published") && known.published() == null;
        boolean republished = !input.datesGiven().contains("republished") && known.republished() == null;
        boolean about = !input.datesGiven().contains("about") && known.about().isEmpty();
        if (summary == null || !(published || republished || about)) {
            return EditorialDates.NONE;
        }
        DerivedDates found = summary.derived(MentionFinder.documentContext(input.datesWithDefaults(known)));
        return new EditorialDates(
                published ? toArticleDate(found.published()) : null,
                republished ? toArticleDate(found.republished()) : null,
                about
                        ? found.about().stream()
                                .map(DateDerivation::toArticleDate)
                                .limit(MAX_ABOUT_DATES)
                                .toList()
                        : List.of());
    }

    private static ArticleDate toArticleDate(DerivedDates.Value value) {
        return value == null ? null : new ArticleDate(value.edtf(), value.oldStyle(), true, value.inferred());
    }
}

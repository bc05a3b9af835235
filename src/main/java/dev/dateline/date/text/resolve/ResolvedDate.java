package dev.dateline.date.text.resolve;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DateRole;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;

/**
 * A date of the text whose value is known.
 *
 * @param inferred whether other dates were needed
 * @param role what it is to the article
 */
public record ResolvedDate(DateExpression match, Edtf date, boolean inferred, DateRole role) {

    /** Whether it is the day of an anniversary. */
    public boolean isOccasion() {
        return match.relation() != null && match.relation().isTo(Anchor.OCCASION);
    }
}

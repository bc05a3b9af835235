package dev.dateline.date.text.resolve;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DateRole;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;

/**
 * A date expression whose value is known.
 *
 * @param inferred whether other dates were needed to resolve it
 * @param role its role for the article
 */
public record ResolvedDate(DateExpression match, Edtf date, boolean inferred, DateRole role) {

    /** Returns whether it is the day of an anniversary. */
    public boolean isOccasion() {
        return match.relation() != null && match.relation().isTo(Anchor.OCCASION);
    }
}

package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.Relation.Anchor;

/**
 * A date of the text whose value is known.
 *
 * @param inferred whether other dates were needed
 */
record Resolved(Match match, Edtf date, boolean inferred) {

    /** Whether it is the day of an anniversary. */
    boolean isOccasion() {
        return match.relation() != null && match.relation().isTo(Anchor.OCCASION);
    }
}

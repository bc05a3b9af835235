package dev.dateline.date.text;

import dev.dateline.date.Edtf;

/**
 * A date of the text whose value is known.
 *
 * @param inferred whether other dates were needed
 */
record Resolved(Match match, Edtf date, boolean inferred) {}

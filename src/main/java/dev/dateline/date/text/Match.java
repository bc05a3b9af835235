package dev.dateline.date.text;

import dev.dateline.date.text.DateValue.CenturyOpen;
import dev.dateline.date.text.DateValue.Complete;
import dev.dateline.date.text.DateValue.Implied;
import dev.dateline.date.text.DateValue.Impossible;
import dev.dateline.date.text.DateValue.Yearless;

/**
 * Words that were read as a date.
 *
 * @param from the first token
 * @param to the token after the last
 * @param value what they say
 * @param oldStyle the Julian date, or null
 * @param modifier or null
 * @param relation how it follows from another date, or null
 */
record Match(int from, int to, DateValue value, String oldStyle, Modifier modifier, Relation relation) {

    static Match of(int from, int to, String pattern) {
        return new Match(from, to, DateValue.of(pattern), null, null, null);
    }

    static Match of(int from, int to, Relation relation) {
        return new Match(from, to, new Implied(), null, null, relation);
    }

    /** A date that does not exist: its words are passed over. */
    static Match none(int from, int to) {
        return new Match(from, to, new Impossible(), null, null, null);
    }

    /** The date in EDTF, with X for what the words leave to the text around; empty where they say nothing. */
    String pattern() {
        return value.pattern();
    }

    boolean isNone() {
        return value instanceof Impossible;
    }

    /** Whether only its relation says what date it is. */
    boolean isImplied() {
        return value instanceof Implied;
    }

    boolean isComplete() {
        return value instanceof Complete;
    }

    boolean yearless() {
        return value instanceof Yearless;
    }

    /** The month or the season of a date without a year, as EDTF counts them; 0 of any other. */
    int code() {
        return value instanceof Yearless inYear ? inYear.code() : 0;
    }

    /** Whether the century is left to the text around: "'68". */
    boolean lacksCentury() {
        return value instanceof CenturyOpen;
    }

    /** Whether it is a date that can be a half of a range or be qualified. */
    boolean isPlain() {
        return !pattern().isEmpty()
                && relation == null
                && "/[{".indexOf(pattern().charAt(0)) < 0
                && pattern().indexOf('/') < 0;
    }

    boolean isDecadeOrCentury() {
        return pattern().endsWith("X") && !yearless();
    }

    Match between(int newFrom, int newTo) {
        return new Match(newFrom, newTo, value, oldStyle, modifier, relation);
    }

    Match with(String pattern) {
        return new Match(from, to, DateValue.of(pattern), oldStyle, modifier, relation);
    }

    Match with(Modifier newModifier) {
        return new Match(from, to, value, oldStyle, newModifier, relation);
    }

    Match with(Relation newRelation) {
        return new Match(from, to, value, oldStyle, modifier, newRelation);
    }

    Match julian(String newOldStyle) {
        return new Match(from, to, value, newOldStyle, modifier, relation);
    }
}

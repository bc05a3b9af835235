package dev.dateline.date.text.rule;

import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.rule.DateValue.CenturyOpen;
import dev.dateline.date.text.rule.DateValue.Complete;
import dev.dateline.date.text.rule.DateValue.Implied;
import dev.dateline.date.text.rule.DateValue.Impossible;
import dev.dateline.date.text.rule.DateValue.Yearless;

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
public record DateExpression(
        int from, int to, DateValue value, String oldStyle, Modifier modifier, RelativeOffset relation) {

    public static DateExpression of(int from, int to, String pattern) {
        return new DateExpression(from, to, DateValue.of(pattern), null, null, null);
    }

    public static DateExpression of(int from, int to, RelativeOffset relation) {
        return new DateExpression(from, to, new Implied(), null, null, relation);
    }

    /** A date that does not exist: its words are passed over. */
    public static DateExpression none(int from, int to) {
        return new DateExpression(from, to, new Impossible(), null, null, null);
    }

    /** The date in EDTF, with X for what the words leave to the text around; empty where they say nothing. */
    public String pattern() {
        return value.pattern();
    }

    public boolean isNone() {
        return value instanceof Impossible;
    }

    /** Whether only its relation says what date it is. */
    public boolean isImplied() {
        return value instanceof Implied;
    }

    public boolean isComplete() {
        return value instanceof Complete;
    }

    public boolean yearless() {
        return value instanceof Yearless;
    }

    /** The month or the season of a date without a year, as EDTF counts them; 0 of any other. */
    public int code() {
        return value instanceof Yearless inYear ? inYear.code() : 0;
    }

    /** Whether the century is left to the text around: "'68". */
    public boolean lacksCentury() {
        return value instanceof CenturyOpen;
    }

    /** Whether it is a date that can be a half of a range or be qualified. */
    public boolean isPlain() {
        return !pattern().isEmpty()
                && relation == null
                && "/[{".indexOf(pattern().charAt(0)) < 0
                && pattern().indexOf('/') < 0;
    }

    public boolean isDecadeOrCentury() {
        return pattern().endsWith("X") && !yearless();
    }

    public DateExpression between(int newFrom, int newTo) {
        return new DateExpression(newFrom, newTo, value, oldStyle, modifier, relation);
    }

    public DateExpression with(String pattern) {
        return new DateExpression(from, to, DateValue.of(pattern), oldStyle, modifier, relation);
    }

    public DateExpression with(Modifier newModifier) {
        return new DateExpression(from, to, value, oldStyle, newModifier, relation);
    }

    public DateExpression with(RelativeOffset newRelation) {
        return new DateExpression(from, to, value, oldStyle, modifier, newRelation);
    }

    public DateExpression julian(String newOldStyle) {
        return new DateExpression(from, to, value, newOldStyle, modifier, relation);
    }
}

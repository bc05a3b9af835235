package dev.dateline.date.text.rule;

import dev.dateline.date.text.Modifier;
import dev.dateline.date.text.rule.DateValue.CenturyOpen;
import dev.dateline.date.text.rule.DateValue.Complete;
import dev.dateline.date.text.rule.DateValue.Implied;
import dev.dateline.date.text.rule.DateValue.Impossible;
import dev.dateline.date.text.rule.DateValue.Yearless;

/**
 * A sequence of tokens that was read as a date.
 *
 * @param from the index of its first token
 * @param to the index of the token after its last
 * @param value the value that the words give
 * @param oldStyle the Julian date, or null
 * @param modifier the part of the date that is meant, or null
 * @param relation the offset from another date, or null
 */
public record DateExpression(
        int from, int to, DateValue value, String oldStyle, Modifier modifier, RelativeOffset relation) {

    /** Returns the expression for a pattern, without relation. */
    public static DateExpression of(int from, int to, String pattern) {
        return new DateExpression(from, to, DateValue.of(pattern), null, null, null);
    }

    /** Returns the expression for a date given only by its relation. */
    public static DateExpression of(int from, int to, RelativeOffset relation) {
        return new DateExpression(from, to, new Implied(), null, null, relation);
    }

    /** Returns an expression for a date that does not exist: its tokens are skipped. */
    public static DateExpression none(int from, int to) {
        return new DateExpression(from, to, new Impossible(), null, null, null);
    }

    /** Returns the date in EDTF, with X for what the words leave to the context; empty if they give nothing. */
    public String pattern() {
        return value.pattern();
    }

    /** Returns whether the date does not exist. */
    public boolean isNone() {
        return value instanceof Impossible;
    }

    /** Returns whether only the relation determines the date. */
    public boolean isImplied() {
        return value instanceof Implied;
    }

    /** Returns whether the date needs no context. */
    public boolean isComplete() {
        return value instanceof Complete;
    }

    /** Returns whether the year is left to the context. */
    public boolean yearless() {
        return value instanceof Yearless;
    }

    /** Returns the month, or the season as its EDTF code, of a date without a year; 0 for any other date. */
    public int code() {
        return value instanceof Yearless inYear ? inYear.code() : 0;
    }

    /** Returns whether the century is left to the context: "'68". */
    public boolean lacksCentury() {
        return value instanceof CenturyOpen;
    }

    /** Returns whether the date can be one half of a range or take a qualifier. */
    public boolean isPlain() {
        return !pattern().isEmpty()
                && relation == null
                && "/[{".indexOf(pattern().charAt(0)) < 0
                && pattern().indexOf('/') < 0;
    }

    /** Returns whether the date is a decade or a century. */
    public boolean isDecadeOrCentury() {
        return pattern().endsWith("X") && !yearless();
    }

    /** Returns the same date for other tokens. */
    public DateExpression between(int newFrom, int newTo) {
        return new DateExpression(newFrom, newTo, value, oldStyle, modifier, relation);
    }

    /** Returns the same tokens with another pattern. */
    public DateExpression with(String pattern) {
        return new DateExpression(from, to, DateValue.of(pattern), oldStyle, modifier, relation);
    }

    /** Returns the same date with a modifier. */
    public DateExpression with(Modifier newModifier) {
        return new DateExpression(from, to, value, oldStyle, newModifier, relation);
    }

    /** Returns the same date with a relation. */
    public DateExpression with(RelativeOffset newRelation) {
        return new DateExpression(from, to, value, oldStyle, modifier, newRelation);
    }

    /** Returns the same date with its Julian date. */
    public DateExpression julian(String newOldStyle) {
        return new DateExpression(from, to, value, newOldStyle, modifier, relation);
    }
}

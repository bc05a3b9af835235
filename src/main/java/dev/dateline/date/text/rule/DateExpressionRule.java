package dev.dateline.date.text.rule;

/** A rule for one way of writing dates. */
public interface DateExpressionRule {

    /** Returns the date that begins at a token, or null if this rule does not apply. */
    DateExpression read(int token);
}

package dev.dateline.date.text.rule;

/** A way of writing dates. */
public interface DateRule {

    /** The date that begins with a token, or null where none is written so. */
    DateExpression read(int token);
}

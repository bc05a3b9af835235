package dev.dateline.date.text;

/** A way of writing dates. */
interface DateRule {

    /** The date that begins with a token, or null where none is written so. */
    Match read(int token);
}

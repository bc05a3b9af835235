package dev.dateline.date.text;

import dev.dateline.date.Edtf;

/**
 * What is known of an article besides its text; relative dates such as "today" and "ten years ago" are resolved against
 * it.
 *
 * @param published when the work first appeared, or null
 * @param republished when it was published again, or null; if present, it is the day that "today" refers to
 */
public record DocumentContext(Edtf published, Edtf republished) {

    /** A context in which nothing is known. */
    public static final DocumentContext NONE = new DocumentContext(null, null);

    /** Returns the day on which the text was written, as precisely as it is known, or null. */
    public Edtf today() {
        return republished == null ? published : republished;
    }
}

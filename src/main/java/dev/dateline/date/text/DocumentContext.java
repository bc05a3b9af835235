package dev.dateline.date.text;

import dev.dateline.date.Edtf;

/**
 * What is known of an article apart from its text; "today" and "ten years ago" are counted from it.
 *
 * @param published when the work first appeared, or null
 * @param republished when it was brought again, or null: then the text speaks of that day
 */
public record DocumentContext(Edtf published, Edtf republished) {

    /** Nothing is known. */
    public static final DocumentContext NONE = new DocumentContext(null, null);

    /** The day on which the text was written, as far as known, or null. */
    public Edtf today() {
        return republished == null ? published : republished;
    }
}

package dev.dateline.date;

import java.util.Optional;

/** A text is not EDTF. The message says in plain English what is wrong and where. */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String suggestion;

    EdtfException(int offset, String message, String suggestion) {
        super(message);
        this.offset = offset;
        this.suggestion = suggestion;
    }

    /** Where in the text it goes wrong, in UTF-16 code units. */
    public int offset() {
        return offset;
    }

    /** What was probably meant; always EDTF itself. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}

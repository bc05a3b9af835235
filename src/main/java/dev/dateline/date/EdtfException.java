package dev.dateline.date;

import java.util.Optional;

/** Thrown if a text is not EDTF. The message describes the error in plain English. */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String suggestion;

    EdtfException(int offset, String message, String suggestion) {
        super(message);
        this.offset = offset;
        this.suggestion = suggestion;
    }

    /** Returns the position of the error in the text, in UTF-16 code units from 0. */
    public int offset() {
        return offset;
    }

    /** Returns the probable meaning, if one was found; it is always valid EDTF. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }
}

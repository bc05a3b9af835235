package dev.dateline.http.query;

import dev.dateline.ValidationError.Code;

/** Thrown when the value of a parameter is invalid. Its message says what is allowed. */
public final class InvalidQueryValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String suggestion;

    /**
     * @param code the rule that was broken
     * @param message a sentence that says what is allowed
     * @param suggestion a valid value that was probably meant; null for none
     */
    public InvalidQueryValueException(Code code, String message, String suggestion) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
    }

    /** Creates an exception with the code {@link Code#INVALID}. */
    public InvalidQueryValueException(String message, String suggestion) {
        this(Code.INVALID, message, suggestion);
    }

    /** Returns the rule that was broken. */
    public Code code() {
        return code;
    }

    /** Returns a valid value that was probably meant; null for none. */
    public String suggestion() {
        return suggestion;
    }
}

package dev.dateline.http.query;

import dev.dateline.ValidationError.Code;

/** A value of a parameter that cannot be read. Its message says what is allowed. */
public final class InvalidQueryValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String suggestion;

    /**
     * @param code the rule that was broken
     * @param message a sentence that says what is allowed
     * @param suggestion a value that would be right; null when none is near
     */
    public InvalidQueryValueException(Code code, String message, String suggestion) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
    }

    /** A value that is not of the form that is wanted. */
    public InvalidQueryValueException(String message, String suggestion) {
        this(Code.INVALID, message, suggestion);
    }

    /** The rule that was broken. */
    public Code code() {
        return code;
    }

    /** A value that would be right; null when none is near. */
    public String suggestion() {
        return suggestion;
    }
}

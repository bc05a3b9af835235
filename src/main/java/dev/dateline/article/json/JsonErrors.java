package dev.dateline.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.text.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the errors of a JSON body, so that all of them are reported at once. */
final class JsonErrors {

    private final List<ValidationError> errors = new ArrayList<>();
    private int omittedErrors;

    void add(String pointer, ValidationError.Code code, String message, String value) {
        add(pointer, code, message, value, null);
    }

    void add(String pointer, ValidationError.Code code, String message, String value, String didYouMean) {
        if (isFull()) {
            omittedErrors++;
        } else {
            errors.add(
                    new ValidationError(ValidationError.Location.pointer(pointer), code, message, value, didYouMean));
        }
    }

    private boolean isFull() {
        return errors.size() == Failure.MAX_ERRORS;
    }

    void addWrongType(String pointer, JsonNode found, String expectedType) {
        add(pointer, ValidationError.Code.INVALID, "This must be " + expectedType + ".", found.toString());
    }

    void addNotOneOf(String pointer, JsonNode found, List<String> allowed) {
        String value = found.isTextual() ? found.textValue() : found.toString();
        add(
                pointer,
                ValidationError.Code.INVALID,
                "This must be one of: " + String.join(", ", allowed) + ".",
                value,
                DidYouMean.suggest(value, allowed).orElse(null));
    }

    void addUnknownMembers(String pointer, JsonNode object, Collection<String> known) {
        String instead = "; allowed are: " + String.join(", ", known);
        for (String name : (Iterable<String>) object::fieldNames) {
            if (known.contains(name)) {
                continue;
            }
            add(
                    pointer + "/" + escapePointer(name),
                    ValidationError.Code.UNKNOWN,
                    "There is no such member" + instead + ".",
                    null,
                    isFull() ? null : DidYouMean.suggest(name, known).orElse(null));
            instead = ""; // only the first error lists the known members
        }
    }

    /** Escapes a member name for use in a JSON pointer (RFC 6901). */
    static String escapePointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void throwIfAny(String message) {
        if (!errors.isEmpty()) {
            throw new Failure(Failure.Kind.INVALID, message, errors, omittedErrors);
        }
    }
}

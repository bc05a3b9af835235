package dev.dateline.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with a JSON body, gathered until all of it has been looked at. */
final class JsonFaults {

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, Fault.Code code, String message, String value) {
        faults.add(new Fault(Fault.Place.pointer(pointer), code, message, value));
    }

    void add(String pointer, Fault.Code code, String message, String value, String didYouMean) {
        faults.add(new Fault(Fault.Place.pointer(pointer), code, message, value, didYouMean));
    }

    void wrongType(String pointer, JsonNode found, String wanted) {
        add(pointer, Fault.Code.INVALID, "This must be " + wanted + ".", found.toString());
    }

    void oneOf(String pointer, JsonNode found, List<String> allowed) {
        String value = found.isTextual() ? found.textValue() : found.toString();
        add(
                pointer,
                Fault.Code.INVALID,
                "This must be one of: " + String.join(", ", allowed) + ".",
                value,
                Nearest.to(value, allowed).orElse(null));
    }

    void unknownMembers(String pointer, JsonNode object, Collection<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                add(
                        pointer + "/" + escape(name),
                        Fault.Code.UNKNOWN,
                        "There is no such member; there are: " + String.join(", ", known) + ".",
                        null,
                        Nearest.to(name, known).orElse(null));
            }
        });
    }

    /** A member's name inside a JSON pointer (RFC 6901). */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void check(String message) {
        if (!faults.isEmpty()) {
            throw new Failure(Failure.Kind.INVALID, message, faults);
        }
    }
}

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
    private int more;

    void add(String pointer, Fault.Code code, String message, String value) {
        add(pointer, code, message, value, null);
    }

    void add(String pointer, Fault.Code code, String message, String value, String didYouMean) {
        if (isFull()) {
            more++;
        } else {
            faults.add(new Fault(Fault.Place.pointer(pointer), code, message, value, didYouMean));
        }
    }

    private boolean isFull() {
        return faults.size() == Failure.MAX_FAULTS;
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
        String instead = "; there are: " + String.join(", ", known);
        for (String name : (Iterable<String>) object::fieldNames) {
            if (known.contains(name)) {
                continue;
            }
            add(
                    pointer + "/" + escape(name),
                    Fault.Code.UNKNOWN,
                    "There is no such member" + instead + ".",
                    null,
                    isFull() ? null : Nearest.to(name, known).orElse(null));
            instead = ""; // the first has told
        }
    }

    /** A member's name inside a JSON pointer (RFC 6901). */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    void check(String message) {
        if (!faults.isEmpty()) {
            throw new Failure(Failure.Kind.INVALID, message, faults, more);
        }
    }
}

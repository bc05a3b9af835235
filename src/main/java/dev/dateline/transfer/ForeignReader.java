package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Failure;
import dev.dateline.Fault;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads articles of other people's files. A link, a language, a name or a date that breaks a rule is left out or cut,
 * and noted; only what nothing can be made of, such as an article without a title, is a failure.
 */
final class ForeignReader {

    /** Longest texts, in characters, as {@link ArticleReader} allows them; names are cut to the last. */
    private static final Map<String, Integer> LONGEST = Map.of("/title", 500, "/summary", 20_000);

    private static final int LONGEST_NAME = 200;
    private static final int MAX_VALUES = 100;
    private static final int ROUNDS = 5; // one fault may hide another
    private static final Set<String> TEXTS = Set.of("/title", "/summary");

    private ForeignReader() {}

    /**
     * An article and what was left out of it.
     *
     * @param notes one for each member or value that is not as it was given
     */
    record Read(ArticleInput input, List<Fault> notes) {}

    /**
     * Reads an article, and changes the JSON so that it holds what was read.
     *
     * @throws Failure of kind INVALID when it breaks rules and leaving out what is secondary does not help
     */
    static Read read(ObjectNode json) {
        List<Fault> notes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                return new Read(ArticleReader.read(json), notes);
            } catch (Failure e) {
                notes.addAll(mend(json, e));
            }
        }
        return new Read(ArticleReader.read(json), notes);
    }

    /** From the last fault to the first, so that places in lists stay what they are. */
    private static List<Fault> mend(ObjectNode json, Failure failure) {
        List<Fault> notes = new ArrayList<>();
        List<Fault> faults = failure.faults();
        for (int i = faults.size() - 1; i >= 0; i--) {
            Fault fault = faults.get(i);
            String pointer = fault.where().pointer();
            if (fault.code() == Fault.Code.REQUIRED) {
                throw failure;
            }
            if (pointer == null || pointer.isEmpty()) {
                continue; // of no place of its own
            }
            notes.add(0, note(fault, isCut(json, JsonPointer.compile(pointer), fault)));
        }
        if (notes.isEmpty()) {
            throw failure;
        }
        return notes;
    }

    private static Fault note(Fault fault, boolean cut) {
        String message = fault.message() + (cut ? " It was cut." : " It was left out.");
        return new Fault(fault.where(), fault.code(), message, fault.value());
    }

    /** Cuts what can be cut, or else leaves it out; says which. */
    private static boolean isCut(ObjectNode json, JsonPointer pointer, Fault fault) {
        JsonNode value = json.at(pointer);
        JsonNode parent = json.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        boolean tooMany = fault.code() == Fault.Code.TOO_MANY && value.isArray();
        boolean isText = TEXTS.contains(pointer.toString()) || parent.isArray();
        if (tooMany) {
            ArrayNode list = (ArrayNode) value;
            for (int i = list.size() - 1; i >= MAX_VALUES; i--) {
                list.remove(i);
            }
            return true;
        }
        if (isText && value.isTextual() && fault.code() == Fault.Code.TOO_LONG) {
            int most = LONGEST.getOrDefault(pointer.toString(), LONGEST_NAME);
            set(parent, last, TextNode.valueOf(cut(value.textValue(), most)));
            return true;
        }
        if (TEXTS.contains(pointer.toString()) && value.isTextual()) {
            set(parent, last, TextNode.valueOf(value.textValue().replaceAll("[\\x00\\ud800-\\udfff]", "\ufffd")));
            return true;
        }
        remove(parent, last);
        return false;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(name, value);
        }
    }

    private static void remove(JsonNode parent, String name) {
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(name));
        } else if (parent instanceof ObjectNode object) {
            object.remove(name);
        }
    }
}

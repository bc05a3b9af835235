package dev.dateline.transfer.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleInput;
import dev.dateline.article.json.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads articles of foreign formats, such as feeds. A link, language, name or date that violates a rule is left out or
 * truncated, and noted; only articles that cannot be repaired, such as one without a title, fail.
 */
final class LenientArticleReader {

    /**
     * Maximum lengths in characters, as in {@link ArticleReader}; names are truncated to {@link #MAX_NAME_CHARACTERS}.
     */
    private static final Map<String, Integer> MAX_TEXT_CHARACTERS = Map.of("/title", 500, "/summary", 20_000);

    private static final int MAX_NAME_CHARACTERS = 200;
    private static final int MAX_VALUES = 100;
    private static final int MAX_ROUNDS = 5; // one error may hide another
    private static final Set<String> TEXT_POINTERS = Set.of("/title", "/summary");

    private LenientArticleReader() {}

    /**
     * An article and the notes on what was changed in it.
     *
     * @param notes one for each member or value that was left out or truncated
     */
    record LenientArticle(ArticleInput input, List<ValidationError> notes) {}

    /**
     * Reads an article, and repairs the JSON so that it holds what was read.
     *
     * @throws Failure of kind INVALID if it violates rules and cannot be repaired
     */
    static LenientArticle read(ObjectNode json) {
        List<ValidationError> notes = new ArrayList<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            try {
                return new LenientArticle(ArticleReader.read(json), notes);
            } catch (Failure e) {
                notes.addAll(repair(json, e));
            }
        }
        return new LenientArticle(ArticleReader.read(json), notes);
    }

    /** Repairs the errors from the last to the first, so that indexes of lists stay valid. */
    private static List<ValidationError> repair(ObjectNode json, Failure failure) {
        List<ValidationError> notes = new ArrayList<>();
        List<ValidationError> errors = failure.errors();
        for (int i = errors.size() - 1; i >= 0; i--) {
            ValidationError error = errors.get(i);
            String pointer = error.location().pointer();
            if (error.code() == ValidationError.Code.REQUIRED) {
                throw failure;
            }
            if (pointer == null || pointer.isEmpty()) {
                continue; // has no location
            }
            notes.add(0, toNote(error, truncateOrRemove(json, JsonPointer.compile(pointer), error)));
        }
        if (notes.isEmpty()) {
            throw failure;
        }
        return notes;
    }

    private static ValidationError toNote(ValidationError error, boolean cut) {
        String message = error.message() + (cut ? " It was truncated." : " It was left out.");
        return new ValidationError(error.location(), error.code(), message, error.value());
    }

    /** Truncates a value if possible, otherwise removes it; returns whether it was truncated. */
    private static boolean truncateOrRemove(ObjectNode json, JsonPointer pointer, ValidationError error) {
        JsonNode value = json.at(pointer);
        JsonNode parent = json.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        boolean tooMany = error.code() == ValidationError.Code.TOO_MANY && value.isArray();
        boolean isText = TEXT_POINTERS.contains(pointer.toString()) || parent.isArray();
        if (tooMany) {
            ArrayNode list = (ArrayNode) value;
            for (int i = list.size() - 1; i >= MAX_VALUES; i--) {
                list.remove(i);
            }
            return true;
        }
        if (isText && value.isTextual() && error.code() == ValidationError.Code.TOO_LONG) {
            int most = MAX_TEXT_CHARACTERS.getOrDefault(pointer.toString(), MAX_NAME_CHARACTERS);
            set(parent, last, TextNode.valueOf(truncate(value.textValue(), most)));
            return true;
        }
        if (TEXT_POINTERS.contains(pointer.toString()) && value.isTextual()) {
            set(parent, last, TextNode.valueOf(value.textValue().replaceAll("[\\x00\\ud800-\\udfff]", "\ufffd")));
            return true;
        }
        remove(parent, last);
        return false;
    }

    private static String truncate(String text, int most) {
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

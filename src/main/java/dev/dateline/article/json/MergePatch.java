package dev.dateline.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * JSON merge patch (RFC 7396) of articles, in which an absent member is null. A date is one value: it is replaced as a
 * whole, never merged with the previous one.
 */
public final class MergePatch {

    /**
     * Pointers to objects with fixed members: null is set there, not removed, so that unknown names are still reported.
     */
    private static final Set<String> FIXED_OBJECTS = Set.of("", "/dates");

    private static final Set<String> ATOMIC_VALUES = Set.of("/dates/published", "/dates/republished");

    private MergePatch() {}

    /**
     * Applies a patch.
     *
     * @param target the article; not modified
     * @return the patched article; the patch itself when it is not an object
     */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        return merge("", target, patch);
    }

    private static JsonNode merge(String pointer, JsonNode target, JsonNode patch) {
        if (!patch.isObject() || ATOMIC_VALUES.contains(pointer)) {
            return patch;
        }
        ObjectNode merged = target != null && target.isObject()
                ? ((ObjectNode) target).deepCopy()
                : ((ObjectNode) patch).objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull() && FIXED_OBJECTS.contains(pointer)) {
                merged.putNull(member.getKey());
            } else if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                String inner = pointer + "/" + JsonErrors.escapePointer(member.getKey());
                merged.set(member.getKey(), merge(inner, merged.get(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}

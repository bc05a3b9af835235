package dev.dateline.search.lucene.facet;

import dev.dateline.search.lucene.core.KeywordNormalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The values of a facet that a list is filtered by, by their normalized form, until each of them has been listed. */
final class SelectedValues {

    private final Map<String, String> included = new LinkedHashMap<>();
    private final Map<String, String> excluded = new LinkedHashMap<>();

    /** @param selected the values in the form of the parameter: one that begins with a minus is excluded */
    SelectedValues(List<String> selected) {
        for (String value : selected) {
            if (value.startsWith("-")) {
                excluded.putIfAbsent(KeywordNormalizer.normalize(value.substring(1)), value);
            } else {
                included.putIfAbsent(KeywordNormalizer.normalize(value), value);
            }
        }
    }

    boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }

    boolean contains(String normalized) {
        return included.containsKey(normalized) || excluded.containsKey(normalized);
    }

    boolean isExcluded(String normalized) {
        return excluded.containsKey(normalized);
    }

    boolean removeIncluded(String normalized) {
        return included.remove(normalized) != null;
    }

    boolean removeExcluded(String normalized) {
        return excluded.remove(normalized) != null;
    }

    /** Returns those that have not been listed, in the form of the parameter and in the order of the request. */
    List<String> remaining() {
        return Stream.concat(included.values().stream(), excluded.values().stream())
                .toList();
    }
}

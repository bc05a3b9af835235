package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;

/**
 * One article of an import, as far as it could be read.
 *
 * @param line where it stands: the line, from 1, or its ordinal in an array
 * @param json its members; null when it cannot be read
 * @param failure why it cannot be read; null when it can
 */
record Row(long line, JsonNode json, Failure failure) {

    static Row of(long line, JsonNode json) {
        return new Row(line, json, null);
    }

    static Row unreadable(long line, Failure failure) {
        return new Row(line, null, failure);
    }
}

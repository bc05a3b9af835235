package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.Failure;

/**
 * One article of an import, as far as it could be read.
 *
 * @param line where it stands: the line, from 1, or its ordinal in an array, a text or a feed
 * @param json its members; null when it cannot be read or is left out
 * @param failure why it cannot be read; null when it can
 * @param leftOut why it is no article, and not meant to be one; null when it is
 */
record Row(long line, JsonNode json, Failure failure, String leftOut) {

    static Row of(long line, JsonNode json) {
        return new Row(line, json, null, null);
    }

    static Row unreadable(long line, Failure failure) {
        return new Row(line, null, failure, null);
    }

    static Row leftOut(long line, String why) {
        return new Row(line, null, null, why);
    }
}

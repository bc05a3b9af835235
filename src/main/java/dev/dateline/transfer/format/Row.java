package dev.dateline.transfer.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import java.util.function.Supplier;

/**
 * One article of an import, as far as it could be read.
 *
 * @param line where it stands: the line, from 1, or its ordinal in an array, a text or a feed
 * @param json its members; null when it cannot be read or is left out
 * @param failure why it cannot be read; null when it can
 * @param leftOut why it is no article, and not meant to be one; null when it is
 * @param entry what is known of it beside its members, where it comes from somebody else's file; null for our own
 *     formats
 */
public record Row(long line, JsonNode json, Failure failure, String leftOut, ForeignEntry entry) {

    public static Row of(long line, JsonNode json) {
        return new Row(line, json, null, null, null);
    }

    /** A row of a file that was not made for us: what is secondary in it never costs the article. */
    public static Row foreign(long line, ObjectNode json, ForeignEntry entry) {
        return new Row(line, json, null, null, entry);
    }

    public static Row unreadable(long line, Failure failure) {
        return new Row(line, null, failure, null, null);
    }

    public static Row leftOut(long line, String why) {
        return new Row(line, null, null, why, null);
    }

    /** A row that is made of what was read; whatever goes wrong with that is its own failure and nobody else's. */
    public static Row tryCreate(long line, Supplier<Row> row) {
        try {
            return row.get();
        } catch (Failure e) {
            return unreadable(line, e);
        } catch (RuntimeException | StackOverflowError e) {
            return unreadable(line, UnexpectedRowError.toFailure(e));
        }
    }
}

package dev.dateline.transfer.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import java.util.function.Supplier;

/**
 * One row of an import: an article, or the reason why there is none.
 *
 * @param line the line number, from 1; in a JSON array, plain text or a feed, the ordinal
 * @param json the members of the article; null if the row cannot be read or is skipped
 * @param failure why the row cannot be read; null if it can
 * @param skipReason why the row is skipped because it is not meant to be an article; null if it is one
 * @param entry additional information on a row of a foreign format; null for our own formats
 */
public record Row(long line, JsonNode json, Failure failure, String skipReason, ForeignEntry entry) {

    /**
     * The member of a date object that marks a date of a table or feed, which may be in the form that people write;
     * other rows have EDTF in such an object.
     */
    public static final String WRITTEN_MEMBER = "written";

    public static Row of(long line, JsonNode json) {
        return new Row(line, json, null, null, null);
    }

    /** Creates a row of a foreign format. Errors in its secondary members never cause the article to fail. */
    public static Row foreign(long line, ObjectNode json, ForeignEntry entry) {
        return new Row(line, json, null, null, entry);
    }

    public static Row unreadable(long line, Failure failure) {
        return new Row(line, null, failure, null, null);
    }

    public static Row skipped(long line, String reason) {
        return new Row(line, null, null, reason, null);
    }

    /** Creates a row by a supplier; any exception becomes the failure of this row and does not affect others. */
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

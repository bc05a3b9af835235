package dev.dateline.transfer.imports;

import dev.dateline.ValidationError;
import dev.dateline.article.ArticleInput;
import java.util.List;
import java.util.Map;

/**
 * A row that is about to be stored and reported.
 *
 * @param line the number of the row
 * @param id the id of its article; null if none could be read
 * @param input its article; null if there is nothing to store
 * @param errors why it has failed already; empty if it has not
 * @param notes what was left out, was truncated or looks wrong
 * @param read how each date was read; null unless {@code dates=human}
 * @param skipReason why it is skipped because it is not meant to be an article; null if it is one
 */
record PendingRow(
        long line,
        String id,
        ArticleInput input,
        List<ValidationError> errors,
        List<ValidationError> notes,
        Map<String, String> read,
        String skipReason) {

    /** Returns this row after the archive has refused to store it. */
    PendingRow refused(List<ValidationError> reasons) {
        return failed(line, id, reasons);
    }

    static PendingRow failed(long line, String id, List<ValidationError> errors) {
        return new PendingRow(line, id, null, errors, List.of(), null, null);
    }

    static PendingRow skipped(long line, String reason) {
        return new PendingRow(line, null, null, List.of(), List.of(), null, reason);
    }
}

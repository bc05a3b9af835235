package dev.dateline.transfer.imports;

import dev.dateline.ValidationError;
import dev.dateline.article.ArticleInput;
import java.util.List;
import java.util.Map;

/**
 * A row that is to be stored and reported, in its turn.
 *
 * @param line where it stands
 * @param id of its article; null where none could be read
 * @param input its article; null where there is nothing to store
 * @param faults why it has failed already; empty where it has not
 * @param notes what was left out of it
 * @param read what each date for people was read as; null where that was not asked for
 * @param leftOut why it is no article, and not meant to be one; null when it is
 */
record PendingRow(
        long line,
        String id,
        ArticleInput input,
        List<ValidationError> faults,
        List<ValidationError> notes,
        Map<String, String> read,
        String leftOut) {

    static PendingRow failed(long line, String id, List<ValidationError> faults) {
        return new PendingRow(line, id, null, faults, List.of(), null, null);
    }

    static PendingRow leftOut(long line, String why) {
        return new PendingRow(line, null, null, List.of(), List.of(), null, why);
    }
}

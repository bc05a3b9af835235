package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.http.json.StrictJson;
import java.util.stream.Collectors;

/** Parses the JSON of rows as strictly as that of a single article. */
final class RowJson {

    private RowJson() {}

    /** Parses bytes as a row; the row has a failure if they are not valid JSON. */
    static Row parse(long line, byte[] bytes) {
        if (bytes.length > RowReader.MAX_ROW_BYTES) {
            String most = "A row may have at most " + RowReader.MAX_ROW_BYTES + " bytes.";
            return Row.unreadable(line, new Failure(Kind.TOO_LARGE, most));
        }
        try {
            return Row.of(line, StrictJson.read(bytes));
        } catch (Failure e) {
            String reason = e.errors().stream().map(ValidationError::message).collect(Collectors.joining(" "));
            String ofRow = reason.replaceFirst("^Line 1, column", "Column"); // the report shows the line of the row
            return Row.unreadable(line, new Failure(Kind.UNREADABLE, "This row is not valid JSON. " + ofRow, e));
        }
    }
}

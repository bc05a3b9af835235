package dev.dateline.transfer.format;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.http.json.StrictJson;
import java.util.stream.Collectors;

/** JSON as rows hold it: as strict as that of one article. */
final class RowJson {

    private RowJson() {}

    /** The row that some bytes hold, which may be one that cannot be read. */
    static Row parse(long line, byte[] bytes) {
        if (bytes.length > RowReader.MAX_ROW_BYTES) {
            String most = "A row may have at most " + RowReader.MAX_ROW_BYTES + " bytes.";
            return Row.unreadable(line, new Failure(Kind.TOO_LARGE, most));
        }
        try {
            return Row.of(line, StrictJson.read(bytes));
        } catch (Failure e) {
            String why = e.errors().stream().map(ValidationError::message).collect(Collectors.joining(" "));
            String ofRow = why.replaceFirst("^Line 1, column", "Column"); // its line is told beside it
            return Row.unreadable(line, new Failure(Kind.UNREADABLE, "This is not JSON. " + ofRow, e));
        }
    }
}

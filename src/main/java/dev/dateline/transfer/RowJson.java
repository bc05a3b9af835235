package dev.dateline.transfer;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.http.StrictJson;
import java.util.stream.Collectors;

/** JSON as rows hold it: as strict as that of one article. */
final class RowJson {

    private RowJson() {}

    /** The row that some bytes hold, which may be one that cannot be read. */
    static Row row(long line, byte[] bytes) {
        if (bytes.length > RowReader.LONGEST) {
            String most = "A row may have at most " + RowReader.LONGEST + " bytes.";
            return Row.unreadable(line, new Failure(Kind.TOO_LARGE, most));
        }
        try {
            return Row.of(line, StrictJson.read(bytes));
        } catch (Failure e) {
            String why = e.faults().stream().map(Fault::message).collect(Collectors.joining(" "));
            String ofRow = why.replaceFirst("^Line 1, column", "Column"); // its line is told beside it
            return Row.unreadable(line, new Failure(Kind.UNREADABLE, "This is not JSON. " + ofRow, e));
        }
    }
}

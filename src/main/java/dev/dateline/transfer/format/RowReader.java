package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a format of articles row by row. */
public interface RowReader {

    /** Maximum length of a row, in bytes. */
    int MAX_ROW_BYTES = 1 << 20;

    /** Returns the media types of the format, without parameters. */
    Set<String> mediaTypes();

    /**
     * Passes the rows of a stream to a consumer one by one, and holds at most one in memory.
     *
     * @throws IOException if reading the stream fails
     */
    void read(InputStream body, Consumer<Row> rows) throws IOException;

    /**
     * Returns whether the format is not ours, so that its dates may be written in any order of day and month, and what
     * cannot be read is noted instead of failing the row.
     */
    default boolean isForeign() {
        return false;
    }
}

package dev.dateline.transfer.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** A format that articles come in. */
public interface RowReader {

    /** Longest row, in bytes. */
    int MAX_ROW_BYTES = 1 << 20;

    /** The media types of the format, without parameters. */
    Set<String> mediaTypes();

    /**
     * Hands on the rows of a stream one by one, and holds no more than one of them.
     *
     * @throws IOException when the stream breaks off
     */
    void read(InputStream body, Consumer<Row> rows) throws IOException;
}

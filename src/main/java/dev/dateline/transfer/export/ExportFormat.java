package dev.dateline.transfer.export;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format of exports. */
interface ExportFormat {

    /** Returns the media type, with its parameters. */
    String mediaType();

    /** Returns the name under which a browser saves the file. */
    String fileName();

    /** Adds an error for each field that this format cannot express. */
    void checkFields(QueryParameterReader parameters, List<String> fields);

    /**
     * Prepares the export. Errors that only the articles reveal are found here, before anything is sent.
     *
     * @param articles the articles, positioned at the first before and after this call
     * @param fields the selected members; empty for all
     */
    ArticleWriter prepare(ArticleScroll articles, List<String> fields);

    /** Writes the articles in batches: each batch is flushed before the next is read, so that memory is bounded. */
    interface ArticleWriter {
        void write(OutputStream out) throws IOException;
    }
}

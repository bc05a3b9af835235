package dev.dateline.transfer.export;

import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import java.io.Flushable;
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
     * @param prefix the prefix of links
     */
    ExportWriter prepare(ArticleScroll articles, List<String> fields, PathPrefix prefix);

    /** Writes all articles of an export. */
    interface ExportWriter {
        void write(OutputStream out) throws IOException;
    }

    /** Writes one article, given as its public JSON. */
    interface ArticleSink {
        void write(byte[] serialized) throws IOException;
    }

    /** Writes the articles in batches: each batch is flushed before the next is read, so that memory is bounded. */
    static void writeAll(ArticleScroll articles, ArticleSink sink, Flushable out) throws IOException {
        List<byte[]> batch = articles.next();
        while (!batch.isEmpty()) {
            for (byte[] serialized : batch) {
                sink.write(serialized);
            }
            out.flush();
            batch = articles.next();
        }
    }
}

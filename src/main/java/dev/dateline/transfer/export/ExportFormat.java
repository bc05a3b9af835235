package dev.dateline.transfer.export;

import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format that articles leave in. */
interface ExportFormat {

    /** The media type, with its parameters. */
    String mediaType();

    /** The name of the file that a browser saves. */
    String fileName();

    /** Notes fields that this format has no place for. */
    void checkFields(QueryParameterReader parameters, List<String> fields);

    /**
     * Makes ready to write; faults that only the articles show are found here, before anything is sent.
     *
     * @param cards at the first article, and left there
     * @param fields the wanted members; empty when all are wanted
     */
    ArticleWriter prepare(ArticleScroll cards, List<String> fields);

    /** What writes the articles, and holds no more than some of them: those are flushed before others are asked for. */
    interface ArticleWriter {
        void write(OutputStream out) throws IOException;
    }
}

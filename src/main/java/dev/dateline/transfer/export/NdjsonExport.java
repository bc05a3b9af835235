package dev.dateline.transfer.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.dateline.article.ArticleView;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.http.PathPrefix;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Exports NDJSON: one article per line, as {@code GET} returns it, which an import can read. */
@ApplicationScoped
class NdjsonExport implements ExportFormat {

    private static final JsonFactory JSON_FACTORY = new JsonFactory();

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String fileName() {
        return "articles.ndjson";
    }

    @Override
    public void checkFields(QueryParameterReader parameters, List<String> fields) {
        // NDJSON can express every member
    }

    @Override
    public ExportWriter prepare(ArticleScroll articles, List<String> fields, PathPrefix prefix) {
        FieldSelection fieldSelection = FieldSelection.of(fields);
        return out -> ExportFormat.writeAll(
                articles,
                stored -> {
                    byte[] serialized = ArticleView.withPathPrefix(stored, prefix.value());
                    out.write(fieldSelection.isAll() ? serialized : selectFields(serialized, fieldSelection));
                    out.write('\n');
                },
                out);
    }

    private static byte[] selectFields(byte[] serialized, FieldSelection fieldSelection) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonParser parser = JSON_FACTORY.createParser(serialized);
                JsonGenerator out = fieldSelection.filtering(JSON_FACTORY.createGenerator((OutputStream) line))) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
        return line.toByteArray();
    }
}

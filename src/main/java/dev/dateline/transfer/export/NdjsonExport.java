package dev.dateline.transfer.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.dateline.article.FieldSelection;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleScroll;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One article a line, as {@code GET} shows it. An import takes it back. */
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
        // every member has a place
    }

    @Override
    public ArticleWriter prepare(ArticleScroll cards, List<String> fields) {
        FieldSelection wanted = FieldSelection.of(fields);
        return out -> {
            List<byte[]> some = cards.next();
            while (!some.isEmpty()) {
                for (byte[] card : some) {
                    out.write(wanted.isAll() ? card : selectFields(card, wanted));
                    out.write('\n');
                }
                out.flush();
                some = cards.next();
            }
        };
    }

    private static byte[] selectFields(byte[] card, FieldSelection wanted) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonParser parser = JSON_FACTORY.createParser(card);
                JsonGenerator out = wanted.filtering(JSON_FACTORY.createGenerator((OutputStream) line))) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
        return line.toByteArray();
    }
}

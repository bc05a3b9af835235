package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.dateline.article.Fields;
import dev.dateline.http.Parameters;
import dev.dateline.search.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One article a line, as {@code GET} shows it. An import takes it back. */
@ApplicationScoped
class NdjsonExport implements ExportFormat {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String fileName() {
        return "articles.ndjson";
    }

    @Override
    public void check(Parameters parameters, List<String> fields) {
        // every member has a place
    }

    @Override
    public Body open(Cards cards, List<String> fields) {
        Fields wanted = Fields.of(fields);
        return out -> {
            List<byte[]> some = cards.next();
            while (!some.isEmpty()) {
                for (byte[] card : some) {
                    out.write(wanted.isAll() ? card : sparse(card, wanted));
                    out.write('\n');
                }
                out.flush();
                some = cards.next();
            }
        };
    }

    private static byte[] sparse(byte[] card, Fields wanted) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonParser parser = JSON.createParser(card);
                JsonGenerator out = wanted.over(JSON.createGenerator((OutputStream) line))) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
        return line.toByteArray();
    }
}

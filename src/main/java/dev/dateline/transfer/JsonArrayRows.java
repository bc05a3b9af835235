package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** A JSON array of articles. After a syntax error nothing that follows can be told apart, so reading ends there. */
@ApplicationScoped
class JsonArrayRows implements RowReader {

    /** Duplicates are looked for row by row: one that the parser finds would end the reading of all rows after it. */
    private static final JsonMapper LENIENT = JsonMapper.builder().build();

    private static final ObjectReader ELEMENT =
            LENIENT.reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        try (JsonParser parser = LENIENT.createParser(body)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            elements(parser, rows);
        }
    }

    private static void elements(JsonParser parser, Consumer<Row> rows) throws IOException {
        long ordinal = 0;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Failure(Failure.Kind.UNREADABLE, "The body must be a JSON array of articles.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                ordinal++;
                rows.accept(row(parser, ordinal));
            }
            if (parser.nextToken() != null) {
                rows.accept(Row.unreadable(
                        ordinal + 1, new Failure(Failure.Kind.UNREADABLE, "There is something after the array.")));
            }
        } catch (JsonProcessingException e) {
            rows.accept(Row.unreadable(Math.max(1, ordinal), RowJson.unreadable(e)));
        }
    }

    private static Row row(JsonParser parser, long ordinal) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        try (TokenBuffer element = new TokenBuffer(parser)) {
            element.copyCurrentStructure(parser);
            if (parser.currentLocation().getByteOffset() - start > LONGEST) {
                String tooLong = "A row may have at most " + LONGEST + " bytes.";
                return Row.unreadable(ordinal, new Failure(Failure.Kind.TOO_LARGE, tooLong));
            }
            return element(element, ordinal);
        }
    }

    private static Row element(TokenBuffer element, long ordinal) throws IOException {
        try {
            return Row.of(ordinal, ELEMENT.readTree(element.asParser(LENIENT)));
        } catch (JsonProcessingException e) {
            return Row.unreadable(ordinal, RowJson.unreadable(e));
        }
    }
}

package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.dateline.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/** A JSON array of articles. After a syntax error nothing that follows can be told apart, so reading ends there. */
@ApplicationScoped
class JsonArrayRows implements RowReader {

    private static final ObjectReader ELEMENT =
            RowJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    @Override
    public void read(InputStream body, Consumer<Row> rows) throws IOException {
        try (JsonParser parser = RowJson.MAPPER.createParser(body)) {
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
        JsonNode json = ELEMENT.readTree(parser);
        boolean tooLong = parser.currentLocation().getByteOffset() - start > LONGEST;
        return tooLong
                ? Row.unreadable(
                        ordinal, new Failure(Failure.Kind.TOO_LARGE, "A row may have at most " + LONGEST + " bytes."))
                : Row.of(ordinal, json);
    }
}

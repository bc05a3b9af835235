package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.http.StrictJson;

/**
 * JSON as rows hold it: strict, so that a member that stands there twice or text after the end is not lost in silence.
 */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RowJson() {}

    /** The row that some bytes hold, which may be one that cannot be read. */
    static Row row(long line, byte[] bytes) {
        try {
            if (bytes.length > RowReader.LONGEST) {
                throw new Failure(Kind.TOO_LARGE, "A row may have at most " + RowReader.LONGEST + " bytes.");
            }
            JsonNode json = MAPPER.readTree(StrictText.of(bytes));
            if (json.isMissingNode()) {
                throw new Failure(Kind.UNREADABLE, "There is nothing here.");
            }
            return Row.of(line, json);
        } catch (Failure e) {
            return Row.unreadable(line, e);
        } catch (JsonProcessingException e) {
            return Row.unreadable(line, new Failure(Kind.UNREADABLE, "This is not JSON: " + StrictJson.what(e)));
        }
    }
}

package dev.dateline.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.Failure;

/**
 * JSON as rows hold it: strict, so that a member that stands there twice or text after the end is not lost in silence.
 */
final class RowJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RowJson() {}

    static Failure unreadable(JsonProcessingException e) {
        return new Failure(Failure.Kind.UNREADABLE, "This is not JSON: " + e.getOriginalMessage());
    }
}

package dev.dateline.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Strict JSON reader (RFC 8259): the input must be UTF-8, and a duplicate member or text after the end of the value is
 * an error instead of being ignored silently.
 */
public final class StrictJson {

    private static final int MAX_NESTING_DEPTH = 50;
    private static final int MAX_NAME_LENGTH = 1000;

    /** A character with its code as Jackson writes them; messages show the character only. */
    private static final Pattern CHARACTER_WITH_CODE = Pattern.compile("\\(('.') \\(code \\d+\\)\\)", Pattern.DOTALL);

    private static final Pattern PARSER_ADVICE = Pattern.compile("( \\(|: ).*", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING_DEPTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Parses bytes as one JSON value.
     *
     * @throws Failure of kind UNREADABLE when the input is empty, not UTF-8 or not JSON
     */
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(decodeUtf8(bytes));
            if (json.isMissingNode()) {
                throw failure(Code.REQUIRED, "There is no content; a JSON value is required.", null);
            }
            return json;
        } catch (CharacterCodingException e) {
            throw failure(Code.INVALID, "The JSON is not valid UTF-8.", e);
        } catch (JsonProcessingException e) {
            throw failure(Code.INVALID, location(e) + describe(e), e);
        }
    }

    /** Decodes the bytes and drops a byte order mark, which some editors write. */
    private static String decodeUtf8(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String location(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "Line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
    }

    /**
     * Describes a JSON error in one sentence: Jackson's own message where it is meant for people, ours where Jackson's
     * message names its settings and classes.
     */
    public static String describe(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "The JSON ends too early.";
        }
        if (e instanceof StreamConstraintsException) {
            return "The JSON is nested deeper than " + MAX_NESTING_DEPTH
                    + " levels, or a name or number in it is too long.";
        }
        if (e instanceof MismatchedInputException) {
            return "There is text after the end of the JSON value.";
        }
        String message = CHARACTER_WITH_CODE.matcher(e.getOriginalMessage()).replaceFirst("$1");
        return message.startsWith("Duplicate")
                ? message + "."
                : PARSER_ADVICE.matcher(message).replaceFirst("") + ".";
    }

    private static Failure failure(Code code, String message, Throwable cause) {
        ValidationError whole = new ValidationError(ValidationError.Location.pointer(""), code, message, null);
        Failure failure = new Failure(Kind.UNREADABLE, "The body cannot be read as JSON.", List.of(whole));
        failure.initCause(cause);
        return failure;
    }
}

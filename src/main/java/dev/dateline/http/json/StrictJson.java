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
 * Reads JSON strictly: in UTF-8 (RFC 8259), and so that a member that stands there twice, or text after the end, is a
 * fault and not lost in silence.
 */
public final class StrictJson {

    private static final int MAX_NESTING_DEPTH = 50;
    private static final int MAX_NAME_LENGTH = 1000;

    /** A character and its code, of which the character is enough. */
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
     * The JSON value that some bytes hold.
     *
     * @throws Failure of kind UNREADABLE when they hold nothing or are not JSON
     */
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(decodeUtf8(bytes));
            if (json.isMissingNode()) {
                throw failure(Code.REQUIRED, "There is nothing in it; a JSON value is needed.", null);
            }
            return json;
        } catch (CharacterCodingException e) {
            throw failure(Code.INVALID, "It is not UTF-8.", e);
        } catch (JsonProcessingException e) {
            throw failure(Code.INVALID, location(e) + describe(e), e);
        }
    }

    /** Without the byte order mark, which some editors write. */
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
     * What is wrong with some JSON, in a sentence: Jackson's own words as far as they are meant for people, ours where
     * they speak of its settings and classes.
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
            return "There is something after the end of the JSON value.";
        }
        String told = CHARACTER_WITH_CODE.matcher(e.getOriginalMessage()).replaceFirst("$1");
        return told.startsWith("Duplicate")
                ? told + "."
                : PARSER_ADVICE.matcher(told).replaceFirst("") + ".";
    }

    private static Failure failure(Code code, String message, Throwable cause) {
        ValidationError whole = new ValidationError(ValidationError.Location.pointer(""), code, message, null);
        Failure failure = new Failure(Kind.UNREADABLE, "The body cannot be read as JSON.", List.of(whole));
        failure.initCause(cause);
        return failure;
    }
}

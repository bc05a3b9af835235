package dev.dateline.http;

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
import dev.dateline.Fault;
import dev.dateline.Fault.Code;
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

    private static final int DEEPEST = 50;
    private static final int LONGEST_NAME = 1000;

    /** A character and its code, of which the character is enough. */
    private static final Pattern CHARACTER = Pattern.compile("\\(('.') \\(code \\d+\\)\\)", Pattern.DOTALL);

    private static final Pattern ADVICE = Pattern.compile("( \\(|: ).*", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(LONGEST_NAME)
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
            JsonNode json = MAPPER.readTree(text(bytes));
            if (json.isMissingNode()) {
                throw failure(Code.REQUIRED, "There is nothing in it; a JSON value is needed.", null);
            }
            return json;
        } catch (CharacterCodingException e) {
            throw failure(Code.INVALID, "It is not UTF-8.", e);
        } catch (JsonProcessingException e) {
            throw failure(Code.INVALID, where(e) + what(e), e);
        }
    }

    /** Without the byte order mark, which some editors write. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "Line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
    }

    /**
     * What is wrong with some JSON, in a sentence: Jackson's own words as far as they are meant for people, ours where
     * they speak of its settings and classes.
     */
    public static String what(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "The JSON ends too early.";
        }
        if (e instanceof StreamConstraintsException) {
            return "The JSON is nested deeper than " + DEEPEST + " levels, or a name or number in it is too long.";
        }
        if (e instanceof MismatchedInputException) {
            return "There is something after the end of the JSON value.";
        }
        String told = CHARACTER.matcher(e.getOriginalMessage()).replaceFirst("$1");
        return told.startsWith("Duplicate") ? told + "." : ADVICE.matcher(told).replaceFirst("") + ".";
    }

    private static Failure failure(Code code, String message, Throwable cause) {
        Fault whole = new Fault(Fault.Place.pointer(""), code, message, null);
        Failure failure = new Failure(Kind.UNREADABLE, "The body cannot be read as JSON.", List.of(whole));
        failure.initCause(cause);
        return failure;
    }
}

package dev.dateline.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer as a page shows it, shortened to what matters.
 *
 * <p>In JSON, every member that is shown has to be in the answer with the value shown; members may be left out.
 * Elements of a list may not, unless the last one shown is {@code "…"}. Within a string, {@code …} stands for any text,
 * and the string {@code "…"} for any value. In everything else, each line shown has to occur in the answer, behind the
 * one before it and without regard to the case of letters; {@code …} stands for any text of a line.
 */
record ShownAnswer(String info, String text) {

    private static final String PLACEHOLDER = "…";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What is different in an answer, if anything is. */
    Optional<String> difference(String answer) {
        return info.equals("json") ? json(answer) : lines(answer);
    }

    private Optional<String> json(String answer) {
        try {
            return difference("", JSON.readTree(text), JSON.readTree(answer));
        } catch (JsonProcessingException e) {
            return Optional.of("no JSON: " + e.getOriginalMessage() + " in " + answer);
        }
    }

    private static Optional<String> difference(String pointer, JsonNode shown, JsonNode given) {
        if (shown.isTextual() && shown.textValue().equals(PLACEHOLDER)) {
            return Optional.empty();
        }
        if (shown.isObject() && given.isObject()) {
            return members(pointer, shown, given);
        }
        if (shown.isArray() && given.isArray()) {
            return elements(pointer, shown, given);
        }
        boolean texts = shown.isTextual() && given.isTextual();
        boolean same =
                texts ? pattern(shown.textValue()).matcher(given.textValue()).matches() : shown.equals(given);
        return same ? Optional.empty() : Optional.of(pointer + " is " + given + " and not " + shown);
    }

    private static Optional<String> members(String pointer, JsonNode shown, JsonNode given) {
        for (Map.Entry<String, JsonNode> member : shown.properties()) {
            String name = pointer + "/" + member.getKey();
            JsonNode value = given.get(member.getKey());
            if (value == null && !member.getKey().equals(PLACEHOLDER)) {
                return Optional.of(name + " is absent");
            }
            Optional<String> difference = value == null ? Optional.empty() : difference(name, member.getValue(), value);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> elements(String pointer, JsonNode shown, JsonNode given) {
        int count = shown.size();
        boolean more = count > 0 && shown.get(count - 1).asText().equals(PLACEHOLDER);
        int listed = more ? count - 1 : count;
        if (more ? given.size() < listed : given.size() != listed) {
            return Optional.of(pointer + " has " + given.size() + " elements and not " + listed + ": " + given);
        }
        for (int i = 0; i < listed; i++) {
            Optional<String> difference = difference(pointer + "/" + i, shown.get(i), given.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> lines(String answer) {
        int from = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher found = pattern(line).matcher(answer);
            if (!found.find(from)) {
                return Optional.of("'" + line + "' is not in what is left of the answer: " + answer.substring(from));
            }
            from = found.end();
        }
        return Optional.empty();
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(
                Arrays.stream(shown.split(PLACEHOLDER, -1)).map(Pattern::quote).collect(Collectors.joining("[^\\n]*?")),
                Pattern.CASE_INSENSITIVE);
    }
}

package dev.dateline.article.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.article.ArticleView;
import dev.dateline.article.WriteResult;
import dev.dateline.article.WriteResult.Outcome;
import dev.dateline.article.service.IdempotencyRecord;
import dev.dateline.article.storage.IdempotencyRepository;
import dev.dateline.article.storage.IdempotentAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Implements {@code Idempotency-Key}: a client that does not know whether its request succeeded can repeat it, and gets
 * the same response for a day.
 */
@ApplicationScoped
class IdempotentRequests {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_CHARACTERS = 255;
    private static final Duration RETENTION = Duration.ofDays(1);

    private final IdempotencyRepository answers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> runningKeys = ConcurrentHashMap.newKeySet();

    @Inject
    IdempotentRequests(IdempotencyRepository answers, ObjectMapper json) {
        this(answers, json, Clock.systemUTC());
    }

    IdempotentRequests(IdempotencyRepository answers, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs a write once for each key of a caller.
     *
     * @param caller the name of the caller; callers do not share keys
     * @param key the key that the client sent, of 1 to 255 characters; null when it sent none
     * @param body the body of the request
     * @param write runs the write, or returns the result that is stored already
     * @throws Failure of kind UNREADABLE when the key is invalid, CONFLICT while a request with the same key runs,
     *     INVALID when the key was used with another body
     */
    WriteResult runOnce(String caller, String key, JsonNode body, Function<IdempotencyRecord, WriteResult> write) {
        if (key == null) {
            return write.apply(IdempotencyRecord.NONE);
        }
        requireValidKey(key);
        String id = hash(caller + '\n' + key);
        if (!runningKeys.add(id)) {
            throw new Failure(Kind.CONFLICT, "A request with this Idempotency-Key is still running; try again later.");
        }
        try {
            return write.apply(new KeyedRecord(id, hash(body.toString())));
        } finally {
            runningKeys.remove(id);
        }
    }

    private static void requireValidKey(String key) {
        if (key.isBlank() || key.length() > MAX_KEY_CHARACTERS) {
            String message =
                    "An Idempotency-Key must have 1 to " + MAX_KEY_CHARACTERS + " characters and not be blank.";
            throw new Failure(
                    Kind.UNREADABLE,
                    message,
                    List.of(new ValidationError(
                            ValidationError.Location.param(HEADER), ValidationError.Code.INVALID, message, key)));
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /** The record of a request with a key. */
    private final class KeyedRecord implements IdempotencyRecord {

        private final String id;
        private final String bodyHash;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

        KeyedRecord(String id, String body) {
            this.id = id;
            this.bodyHash = body;
        }

        @Override
        public Optional<WriteResult> stored() {
            answers.deleteBefore(now.minus(RETENTION));
            Optional<IdempotentAnswer> stored = answers.findByIdOptional(id);
            if (stored.filter(answer -> !answer.body().equals(bodyHash)).isPresent()) {
                String message = "This Idempotency-Key was used with another body; use a new key for a new request.";
                throw new Failure(
                        Kind.INVALID,
                        message,
                        List.of(new ValidationError(
                                ValidationError.Location.param(HEADER), ValidationError.Code.CONFLICT, message, null)));
            }
            return stored.map(answer -> parseStored(answer.answer()));
        }

        private WriteResult parseStored(String answer) {
            try {
                ArticleView article = json.readValue(answer, ArticleView.class);
                return new WriteResult(Outcome.CREATED, article.id(), article.revision(), article);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored response cannot be read", e);
            }
        }

        @Override
        public void store(WriteResult stored) {
            try {
                String answer = json.writeValueAsString(stored.article());
                if (answer.length() > IdempotentAnswer.MAX_ANSWER_LENGTH) {
                    throw new Failure(
                            Kind.TOO_LARGE,
                            "The article is too long for a request with Idempotency-Key; send it without this header.");
                }
                answers.persist(new IdempotentAnswer(id, bodyHash, answer, now));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an article cannot be written as JSON", e);
            }
        }
    }
}

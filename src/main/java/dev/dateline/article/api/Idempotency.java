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
 * Lets a client that does not know whether its request came through send it again: within a day it is answered the
 * same.
 */
@ApplicationScoped
class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_CHARACTERS = 255;
    private static final Duration RETENTION = Duration.ofDays(1);

    private final IdempotencyRepository answers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> runningKeys = ConcurrentHashMap.newKeySet();

    @Inject
    Idempotency(IdempotencyRepository answers, ObjectMapper json) {
        this(answers, json, Clock.systemUTC());
    }

    Idempotency(IdempotencyRepository answers, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does a write once for each key of a caller.
     *
     * @param key as the client sent it; null when it sent none
     * @throws Failure of kind CONFLICT while the same request runs, INVALID when the key was sent with another body
     */
    WriteResult runOnce(String caller, String key, JsonNode body, Function<IdempotencyRecord, WriteResult> write) {
        if (key == null) {
            return write.apply(IdempotencyRecord.NONE);
        }
        requireValidKey(key);
        String id = hash(caller + '\n' + key);
        if (!runningKeys.add(id)) {
            throw new Failure(Kind.CONFLICT, "A request with this Idempotency-Key is running; try again soon.");
        }
        try {
            return write.apply(new KeyedRecord(id, hash(body.toString())));
        } finally {
            runningKeys.remove(id);
        }
    }

    private static void requireValidKey(String key) {
        if (key.isBlank() || key.length() > MAX_KEY_CHARACTERS) {
            String message = "An Idempotency-Key has 1 to " + MAX_KEY_CHARACTERS + " characters.";
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
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A request whose key is known. */
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
            Optional<IdempotentAnswer> told = answers.findByIdOptional(id);
            if (told.filter(answer -> !answer.body().equals(bodyHash)).isPresent()) {
                String message = "This Idempotency-Key was sent with another body.";
                throw new Failure(
                        Kind.INVALID,
                        message,
                        List.of(new ValidationError(
                                ValidationError.Location.param(HEADER), ValidationError.Code.CONFLICT, message, null)));
            }
            return told.map(answer -> parseStored(answer.answer()));
        }

        private WriteResult parseStored(String answer) {
            try {
                ArticleView article = json.readValue(answer, ArticleView.class);
                return new WriteResult(Outcome.CREATED, article.id(), article.revision(), article);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an answer of our own cannot be read", e);
            }
        }

        @Override
        public void store(WriteResult stored) {
            try {
                String answer = json.writeValueAsString(stored.article());
                if (answer.length() > IdempotentAnswer.MAX_ANSWER_LENGTH) {
                    throw new Failure(
                            Kind.TOO_LARGE, "An article as long as this is taken without Idempotency-Key only.");
                }
                answers.persist(new IdempotentAnswer(id, bodyHash, answer, now));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an article cannot be written as JSON", e);
            }
        }
    }
}

package dev.dateline.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.article.Stored.Outcome;
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
    private static final int LONGEST = 255;
    private static final Duration KEPT = Duration.ofDays(1);

    private final IdempotencyRepository answers;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

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
    Stored once(String caller, String key, JsonNode body, Function<Recall, Stored> write) {
        if (key == null) {
            return write.apply(Recall.NONE);
        }
        check(key);
        String id = hash(caller + '\n' + key);
        if (!running.add(id)) {
            throw new Failure(Kind.CONFLICT, "A request with this Idempotency-Key is running; try again soon.");
        }
        try {
            return write.apply(new Known(id, hash(body.toString())));
        } finally {
            running.remove(id);
        }
    }

    private static void check(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            String message = "An Idempotency-Key has 1 to " + LONGEST + " characters.";
            throw new Failure(
                    Kind.UNREADABLE,
                    message,
                    List.of(new Fault(Fault.Place.param(HEADER), Fault.Code.INVALID, message, key)));
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
    private final class Known implements Recall {

        private final String id;
        private final String body;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

        Known(String id, String body) {
            this.id = id;
            this.body = body;
        }

        @Override
        public Optional<Stored> told() {
            answers.forgetBefore(now.minus(KEPT));
            Optional<IdempotentAnswer> told = answers.findByIdOptional(id);
            if (told.filter(answer -> !answer.body().equals(body)).isPresent()) {
                String message = "This Idempotency-Key was sent with another body.";
                throw new Failure(
                        Kind.INVALID,
                        message,
                        List.of(new Fault(Fault.Place.param(HEADER), Fault.Code.CONFLICT, message, null)));
            }
            return told.map(answer -> stored(answer.answer()));
        }

        private Stored stored(String answer) {
            try {
                ArticleView article = json.readValue(answer, ArticleView.class);
                return new Stored(Outcome.CREATED, article.id(), article.revision(), article);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an answer of our own cannot be read", e);
            }
        }

        @Override
        public void remember(Stored stored) {
            try {
                String answer = json.writeValueAsString(stored.article());
                if (answer.length() > IdempotentAnswer.LONGEST) {
                    throw new Failure(
                            Kind.TOO_LARGE, "An article as long as this is taken without Idempotency-Key only.");
                }
                answers.persist(new IdempotentAnswer(id, body, answer, now));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an article cannot be written as JSON", e);
            }
        }
    }
}

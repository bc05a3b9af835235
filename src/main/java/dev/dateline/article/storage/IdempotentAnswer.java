package dev.dateline.article.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A stored response to a request with an {@code Idempotency-Key}. A repetition gets the same response and writes
 * nothing.
 */
@Entity
public class IdempotentAnswer {

    /** The maximum length of a stored response, in UTF-16 code units. */
    public static final int MAX_ANSWER_LENGTH = 1_048_576;

    @Id
    @Column(length = 64)
    private String id;

    @Column(nullable = false, length = 64)
    private String body;

    @Column(nullable = false, length = MAX_ANSWER_LENGTH)
    private String answer;

    @Column(nullable = false)
    private Instant answeredAt;

    protected IdempotentAnswer() {} // for Hibernate

    /**
     * A response to store.
     *
     * @param id the hash of the caller and the key, in hex
     * @param body the hash of the request body, in hex
     * @param answer the article of the response as JSON, of at most {@link #MAX_ANSWER_LENGTH}
     */
    public IdempotentAnswer(String id, String body, String answer, Instant answeredAt) {
        this.id = id;
        this.body = body;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    /** The hash of the request body, in hex. */
    public String body() {
        return body;
    }

    /** The article of the response, as JSON. */
    public String answer() {
        return answer;
    }
}

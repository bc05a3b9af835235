package dev.dateline.article.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What was answered to a request, so that the same request again gets the same answer and does nothing. */
@Entity
public class IdempotentAnswer {

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

    public IdempotentAnswer(String id, String body, String answer, Instant answeredAt) {
        this.id = id;
        this.body = body;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    /** The hash of the body that was answered. */
    public String body() {
        return body;
    }

    /** The article as it was shown, as JSON. */
    public String answer() {
        return answer;
    }
}

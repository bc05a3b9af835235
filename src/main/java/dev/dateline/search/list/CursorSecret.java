package dev.dateline.search.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row with the secret that cursors are signed with. It is generated once and never shown. */
@Entity
@Table(name = "cursor_secret")
public class CursorSecret {

    static final int SINGLETON_ID = 1;

    @Id
    private int singleton;

    @Column(nullable = false, updatable = false)
    private String secret;

    protected CursorSecret() {} // for Hibernate

    /** @param secret random bytes in Base64 */
    CursorSecret(String secret) {
        this.singleton = SINGLETON_ID;
        this.secret = secret;
    }

    /** Returns the random bytes in Base64. */
    String secret() {
        return secret;
    }
}

package dev.dateline.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who makes the request. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Whether a valid key came along.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when a wrong one did
     */
    public boolean hasKey() {
        return identity.hasRole(Role.WRITER);
    }

    /** What tells callers apart: each role has one key. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}

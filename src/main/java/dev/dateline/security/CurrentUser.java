package dev.dateline.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the current request. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * Whether the request carries a valid key.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when it carries a wrong one
     */
    public boolean hasKey() {
        return identity.hasRole(Role.WRITER);
    }

    /** The name of the caller, which is that of its role: each role has one key. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}

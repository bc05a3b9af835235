package dev.dateline.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a wrong key also where no key is needed, since a client that sends one relies on it. */
class InvalidKeyFilter {

    private final CurrentIdentityAssociation association;

    InvalidKeyFilter(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Completes with null, or fails when the key is wrong. */
    @ServerRequestFilter
    Uni<Response> requireValidKey() {
        return association.getDeferredIdentity().map(known -> null);
    }
}

package dev.dateline.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a wrong key also where none is needed: who sends one believes that it counts. */
class InvalidKeyFilter {

    private final CurrentIdentityAssociation association;

    InvalidKeyFilter(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Nothing, or the failure that there is no such key. */
    @ServerRequestFilter
    Uni<Response> requireValidKey() {
        return association.getDeferredIdentity().map(known -> null);
    }
}

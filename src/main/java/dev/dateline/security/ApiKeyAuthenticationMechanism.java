package dev.dateline.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Reads the key of a request from {@code Authorization: Bearer} or {@code X-API-Key}. */
@ApplicationScoped
class ApiKeyAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER_PREFIX = "bearer ";

    private final ApiKeys keys;

    ApiKeyAuthenticationMechanism(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Set<String> given = presentedKeys(context.request());
        if (given.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return given.size() > 1
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : identity(given.iterator().next());
    }

    private Uni<SecurityIdentity> identity(String key) {
        return keys.findRole(key)
                .map(role -> Uni.createFrom()
                        .<SecurityIdentity>item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new QuarkusPrincipal(role))
                                .addRoles(Role.withImplied(role))
                                .build()))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /**
     * The distinct keys of a request; a valid request has at most one. An {@code Authorization} header without a bearer
     * token counts as a wrong key.
     */
    private static Set<String> presentedKeys(HttpServerRequest request) {
        Set<String> given = new LinkedHashSet<>(request.headers().getAll("X-API-Key"));
        for (String authorization : request.headers().getAll("Authorization")) {
            boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER_PREFIX);
            given.add(bearer ? authorization.substring(BEARER_PREFIX.length()).strip() : "");
        }
        return given;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"dateline\""));
    }
}

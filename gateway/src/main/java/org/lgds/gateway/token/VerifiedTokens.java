package org.lgds.gateway.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Remembers for a minute what quarkus-oidc said of a token, so that a busy client costs one RS256 verification a minute.
 * Only what was found good is kept, under the hash of the whole token, and never past its {@code exp}.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private record Verified(SecurityIdentity identity, long expiresAt) {

        boolean isValid() {
            return System.currentTimeMillis() < expiresAt * 1000;
        }
    }

    private final OidcAuthenticationMechanism oidc;
    private final TokenSettings settings;
    private final Cache<ByteBuffer, Verified> verified;

    VerifiedTokens(OidcAuthenticationMechanism oidc, TokenSettings settings, MeterRegistry meters) {
        this.oidc = oidc;
        this.settings = settings;
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterWrite(settings.rememberedFor())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, verified, "lgds.tokens.verified");
    }

    /** Asked before quarkus-oidc. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        var key = hash(authorization.substring(Math.min(SCHEME.length(), authorization.length())));
        var known = verified.getIfPresent(key);
        if (known != null && known.isValid()) {
            return Uni.createFrom().item(known.identity());
        }
        return oidc.authenticate(context, identities)
                .ifNoItem()
                .after(settings.keysWithin())
                .fail()
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .transform(VerifiedTokens::unavailable)
                .invoke(identity -> remember(key, identity));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    private void remember(ByteBuffer key, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(key, new Verified(withoutRequest(identity), token.getExpirationTime()));
        }
    }

    /** OIDC's identity holds on to the whole request it came with; what is remembered must not. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .build();
    }

    /** The token may be good: it is our keys that are missing. */
    private static Throwable unavailable(Throwable cause) {
        Log.warnf("A token could not be checked: %s", cause);
        return Problem.of(ProblemType.UNAVAILABLE, "Tokens cannot be checked at the moment; try again soon.")
                .header("Retry-After", "5");
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

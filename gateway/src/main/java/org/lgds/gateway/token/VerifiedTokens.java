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
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lgds.gateway.consumer.Consumer;
import org.lgds.gateway.consumer.Consumers;
import org.lgds.gateway.consumer.Limits;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Remembers for a minute what quarkus-oidc said of a token, so that a busy client costs one RS256 verification a minute.
 * Only what was found good is kept, under the hash of the whole token, never past its {@code exp} and never past a change
 * of keys. A token whose key is not here is not shown to quarkus-oidc before {@link KeyRing} has looked for it.
 */
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private record Verified(SecurityIdentity identity, long expiresAt, int generation) {

        boolean isValid(int current) {
            return generation == current && System.currentTimeMillis() < expiresAt * 1000;
        }
    }

    private final OidcAuthenticationMechanism oidc;
    private final KeycloakKeys keys;
    private final Consumers consumers;
    private final Limits limits;
    private final TokenSettings settings;
    private final Cache<ByteBuffer, Verified> verified;

    VerifiedTokens(
            OidcAuthenticationMechanism oidc,
            KeycloakKeys keys,
            Consumers consumers,
            Limits limits,
            TokenSettings settings,
            MeterRegistry meters) {
        this.oidc = oidc;
        this.keys = keys;
        this.consumers = consumers;
        this.limits = limits;
        this.settings = settings;
        this.verified = Caffeine.newBuilder()
                // Its upkeep is less work than to wake another thread for it.
                .executor(Runnable::run)
                .maximumSize(settings.remembered())
                .expireAfterWrite(settings.rememberedFor())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, verified, "lgds.tokens.verified");
    }

    /** Asked before quarkus-oidc, and before the kit asks it. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 2;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var authorization = context.request().getHeader("Authorization");
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        var token = authorization.substring(Math.min(SCHEME.length(), authorization.length()));
        var key = hash(token);
        var known = verified.getIfPresent(key);
        if (known != null && known.isValid(keys.generation())) {
            return Uni.createFrom().item(known.identity());
        }
        return hasKeyOf(token)
                .flatMap(here -> here
                        ? verify(context, identities, key)
                        : Uni.createFrom().nullItem())
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .onFailure()
                .transform(failure -> refusal(context, failure));
    }

    /** Answers on the thread that asked, also where it waited for keys that another request fetched. */
    private Uni<Boolean> hasKeyOf(String token) {
        var id = KeyId.of(token);
        if (id.isEmpty() || keys.isHere(id.get())) {
            return Uni.createFrom().item(id.isPresent());
        }
        var here = Vertx.currentContext();
        return keys.has(id.get()).emitOn(then -> here.runOnContext(now -> then.run()));
    }

    private Uni<SecurityIdentity> verify(RoutingContext context, IdentityProviderManager identities, ByteBuffer key) {
        var generation = keys.generation();
        return inTime(oidc.authenticate(context, identities))
                .onItem()
                .ifNotNull()
                .transform(identity -> remember(key, identity, generation));
    }

    /**
     * Fails what takes too long, which quarkus-oidc does only where it asks Keycloak: a timer for each token would keep all
     * that its request holds until it is due.
     */
    private Uni<SecurityIdentity> inTime(Uni<SecurityIdentity> asked) {
        var answer = asked.subscribeAsCompletionStage();
        var item = Uni.createFrom().completionStage(answer);
        return answer.isDone()
                ? item
                : item.ifNoItem().after(settings.keysWithin()).fail();
    }

    /** A bad token is its address's fault; of any other failure it is not known whether the token is bad. */
    private Throwable refusal(RoutingContext context, Throwable failure) {
        return failure instanceof AuthenticationFailedException
                ? limits.countBadToken(context).<Throwable>map(spent -> spent).orElse(failure)
                : unavailable(failure);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    private SecurityIdentity remember(ByteBuffer key, SecurityIdentity identity, int generation) {
        var bare = withoutRequest(identity);
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(key, new Verified(bare, token.getExpirationTime(), generation));
        }
        return bare;
    }

    /** OIDC's identity holds on to the whole request it came with; what is remembered must not. */
    private SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttribute(Consumer.KEY, consumers.of(identity))
                .build();
    }

    /** The token may be good: it is our keys that are missing. */
    private static Throwable unavailable(Throwable cause) {
        if (!(cause instanceof KeysMissing)) {
            Log.warnf("A token could not be checked: %s", cause);
        }
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

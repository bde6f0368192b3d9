package org.lgds.gateway.token;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
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
import org.lgds.kit.problem.Unauthenticated;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Remembers for a minute whose a token is, so that a busy client costs one RS256 verification a minute. Only what was found
 * good is kept, under the hash of the whole token, never past its {@code exp} and never past a change of keys.
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
    private final AccessTokens tokens;
    private final Consumers consumers;
    private final Limits limits;
    private final Cache<ByteBuffer, Verified> verified;
    private final Counter good;
    private final Counter bad;

    VerifiedTokens(
            OidcAuthenticationMechanism oidc,
            KeycloakKeys keys,
            AccessTokens tokens,
            Consumers consumers,
            Limits limits,
            TokenSettings settings,
            MeterRegistry meters) {
        this.oidc = oidc;
        this.keys = keys;
        this.tokens = tokens;
        this.consumers = consumers;
        this.limits = limits;
        this.verified = Caffeine.newBuilder()
                // Its upkeep is less work than to wake another thread for it.
                .executor(Runnable::run)
                .maximumSize(settings.remembered())
                .expireAfterWrite(settings.rememberedFor())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, verified, "lgds.tokens.verified");
        this.good = meters.counter("lgds.tokens.checked", "outcome", "good");
        this.bad = meters.counter("lgds.tokens.checked", "outcome", "bad");
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
        var generation = keys.generation();
        var id = KeyId.of(token);
        var here = id.flatMap(keys::find);
        if (id.isEmpty() || here.isPresent()) {
            return answer(context, token, key, here, generation);
        }
        // Answers on the thread that asked, also where it waited for keys that another request fetched.
        var asking = Vertx.currentContext();
        return keys.ask(id.get())
                .emitOn(then -> asking.runOnContext(now -> then.run()))
                .flatMap(found -> answer(context, token, key, found, generation))
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(VerifiedTokens::unavailable);
    }

    /** At once: each step that a {@link Uni} takes costs more than all that is not the signature. */
    private Uni<SecurityIdentity> answer(
            RoutingContext context, String token, ByteBuffer key, Optional<PublicKey> published, int generation) {
        var identity = published.flatMap(one -> tokens.verify(token, one));
        return identity.isPresent()
                ? Uni.createFrom().item(remember(key, identity.get(), generation))
                : Uni.createFrom().failure(refusal(context));
    }

    /** A bad token is its address's fault. */
    private Problem refusal(RoutingContext context) {
        bad.increment();
        return limits.countBadToken(context).orElseGet(Unauthenticated::problem);
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
        good.increment();
        var known = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(Consumer.KEY, consumers.of(identity))
                .build();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(key, new Verified(known, token.getExpirationTime(), generation));
        }
        return known;
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

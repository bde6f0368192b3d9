package org.lgds.kit.security;

import java.time.Duration;
import java.util.Set;

import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Has tokens checked by quarkus-oidc, and not for longer than {@code lgds.keycloak.within}: it bounds only how long it takes
 * to connect to Keycloak, so that one that hangs would hold each request with it. Whoever's token cannot be checked is told
 * to come again, as it may be good.
 */
@ApplicationScoped
class TimelyTokens implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final Duration within;

    TimelyTokens(OidcAuthenticationMechanism oidc, @ConfigProperty(name = "lgds.keycloak.within") Duration within) {
        this.oidc = oidc;
        this.within = within;
    }

    /** Asked before quarkus-oidc, and after an application's own. */
    @Override
    public int getPriority() {
        return oidc.getPriority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (context.request().getHeader("Authorization") == null) {
            return Uni.createFrom().nullItem();
        }
        return inTime(oidc.authenticate(context, identities))
                .onFailure(TimelyTokens::saysNothingOfTheToken)
                .transform(TimelyTokens::unavailable);
    }

    /** With its keys at hand quarkus-oidc is done at once; a timer for each token would be for nothing. */
    private Uni<SecurityIdentity> inTime(Uni<SecurityIdentity> asked) {
        var answer = asked.subscribeAsCompletionStage();
        var identity = Uni.createFrom().completionStage(answer);
        if (answer.isDone()) {
            return identity;
        }
        var here = Vertx.currentContext();
        return identity.ifNoItem().after(within).fail().emitOn(then -> here.runOnContext(now -> then.run()));
    }

    private static boolean saysNothingOfTheToken(Throwable failure) {
        return !(failure instanceof AuthenticationFailedException);
    }

    private static Throwable unavailable(Throwable cause) {
        Log.warnf("A token could not be checked: %s", cause);
        return Problem.of(ProblemType.UNAVAILABLE, "Tokens cannot be checked at the moment; try again soon.")
                .header("Retry-After", "5");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }
}

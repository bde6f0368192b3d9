package org.lgds.gateway.hygiene;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lgds.gateway.route.Route;

/** Whether a caller has the role and scope that an operation needs; if not, what is wrong with the request is no matter. */
final class Permission {

    private Permission() {}

    static boolean isHeld(RoutingContext context, Route route, Operation operation) {
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return !route.needsToken();
        }
        var identity = user.getSecurityIdentity();
        var roles = operation.roles();
        return (roles.isEmpty()
                        || roles.contains(Operation.ANY_ROLE)
                        || roles.stream().anyMatch(identity::hasRole))
                && (route.scopes().isEmpty() || scopes(identity.getPrincipal()).containsAll(route.scopes()));
    }

    private static List<String> scopes(Object principal) {
        return principal instanceof JsonWebToken token
                ? Arrays.asList(Objects.toString(token.getClaim("scope"), "").split(" "))
                : List.of();
    }
}

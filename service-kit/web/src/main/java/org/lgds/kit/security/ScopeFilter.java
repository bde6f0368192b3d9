package org.lgds.kit.security;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.problem.MissingScope;

/** Asks for the scope that {@link Scope} names, after the role was checked and before anything else is. */
class ScopeFilter {

    private final Caller caller;

    ScopeFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = 2000)
    void check(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var scope = method == null ? null : method.getAnnotation(Scope.class);
        if (scope != null && !caller.scopes().contains(scope.value())) {
            throw MissingScope.problem(scope.value());
        }
    }
}

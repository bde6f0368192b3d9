package org.lgds.kit.lifecycle;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** Of the actions a diagram has, those this caller's role and scope open: read from the endpoints, so never at odds with them. */
@ApplicationScoped
public class AllowedActions {

    private final Caller caller;
    private final Map<Class<?>, Map<String, Method>> endpoints = new ConcurrentHashMap<>();

    AllowedActions(Caller caller) {
        this.caller = caller;
    }

    /** In the given order; null (absent) for an anonymous caller, whose answers may be shared. */
    public List<String> of(Class<?> resource, Set<String> actions) {
        if (caller.anonymous()) {
            return null;
        }
        var methods = endpoints.computeIfAbsent(resource, AllowedActions::actionsOf);
        return actions.stream().filter(action -> opens(methods.get(action))).toList();
    }

    private boolean opens(Method endpoint) {
        return endpoint != null
                && caller.hasRole(endpoint.getAnnotation(RolesAllowed.class).value())
                && caller.scopes().contains(endpoint.getAnnotation(Scope.class).value());
    }

    private static Map<String, Method> actionsOf(Class<?> resource) {
        var actions = new TreeMap<String, Method>();
        for (var method : resource.getDeclaredMethods()) {
            var path = method.getAnnotation(Path.class);
            if (path != null && method.isAnnotationPresent(POST.class) && method.isAnnotationPresent(Scope.class)) {
                actions.put(path.value().replaceAll(".*/", ""), method);
            }
        }
        return actions;
    }
}

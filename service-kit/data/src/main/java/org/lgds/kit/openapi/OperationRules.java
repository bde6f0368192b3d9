package org.lgds.kit.openapi;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.MethodInfo;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;

/** What the conventions of ARCHITECTURE section 6 say of one operation, beyond its signature. */
final class OperationRules {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /** What Jakarta's annotations call whoever is signed in. */
    private static final String ANY_ROLE = "**";

    private final String path;
    private final String verb;
    private final MethodInfo method;
    private final Operation operation;
    private final KeptJavadoc javadoc;

    OperationRules(String path, String verb, MethodInfo method, Operation operation) {
        this.javadoc = KeptJavadoc.of(method.declaringClass().name().toString());
        this.path = path;
        this.verb = verb;
        this.method = method;
        this.operation = operation;
    }

    static boolean isEndpoint(MethodInfo method) {
        return VERBS.stream().anyMatch(method::hasAnnotation);
    }

    void complete(OperationNames names, Glossary glossary) {
        operation.setOperationId(names.of(doing(), path));
        operation.setTags(List.of(path.split("/")[2]));
        secure();
        explain(glossary);
        addHeaders();
        addAnswers();
    }

    private String doing() {
        if (verb.equals("GET") && isPlural()) {
            return "list";
        }
        return verb.equals("POST") && creates() ? "create" : verb.toLowerCase(Locale.ROOT);
    }

    /** In the words of the method's Javadoc: its first sentence is a heading, the others come before who may call. */
    private void explain(Glossary glossary) {
        var text = javadoc.of(verb, path);
        if (!text.isEmpty()) {
            operation.setSummary(Javadoc.summary(text));
        }
        operation.setDescription((Javadoc.rest(text) + " " + operation.getDescription()).strip());
        for (var parameter : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getName() != null && parameter.getDescription() == null) {
                var said = javadoc.of(verb, path, parameter.getName());
                said = said == null ? ParameterWords.of(parameter, path, glossary) : said;
                parameter.setDescription(said == null ? null : Javadoc.sentence(said));
            }
        }
    }

    private void secure() {
        var scope = method.annotation(Scope.class);
        var roles = method.annotation(RolesAllowed.class);
        if (roles == null) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Shared.SCHEME));
            operation.setDescription("Open to anyone; a token may show more.");
            return;
        }
        var scopes = scope == null ? List.<String>of() : List.of(scope.value().asString());
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(Shared.SCHEME, scopes));
        var allowed = new TreeSet<>(List.of(roles.value().asStringArray()));
        operation.addExtension("x-roles", List.copyOf(allowed));
        operation.setDescription(
                "Needs %s%s.".formatted(needed(allowed), scopes.isEmpty() ? "" : " and the scope " + scopes.get(0)));
    }

    private static String needed(Set<String> roles) {
        if (roles.contains(ANY_ROLE)) {
            return "a token of any role";
        }
        return (roles.size() == 1 ? "the role " : "one of the roles ") + String.join(", ", roles);
    }

    private void addHeaders() {
        if (method.hasAnnotation(Idempotent.class)) {
            add("IdempotencyKey");
        }
        if (verb.equals("GET")) {
            add(ETags.isTagged(verb, method) ? "IfNoneMatch" : "IfNoneMatchUnheeded");
        } else if (!verb.equals("POST")
                || method.hasAnnotation(OnVersion.class)
                || method.hasAnnotation(Idempotent.class) && path.contains("{")) {
            add("IfMatch");
        }
    }

    private void add(String parameter) {
        operation.addParameter(OASFactory.createObject(Parameter.class).ref("#/components/parameters/" + parameter));
    }

    private void addAnswers() {
        var responses = operation.getResponses();
        if (path.endsWith("/batch")) {
            rename("200", "207", "One result for each item, in order.");
        } else if (creates()) {
            var both = method.annotation(Creates.class).value("orChanges") != null;
            var changed = responses.getAPIResponse("200");
            rename("200", "201", isLocated() ? "Created; Location says where it is." : "Created.");
            if (both && changed != null) {
                responses.addAPIResponse("200", OASFactory.createAPIResponse().content(changed.getContent()));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getDescription() == null || response.getDescription().equals("OK")) {
                response.setDescription(status.equals("204") ? "Done; there is nothing to show." : "As asked.");
            }
        });
        new HeaderRules(method).addTo(responses);
        var statuses = new TreeSet<>(Set.of("400", "401", "406", "429", "500", "503"));
        if (path.contains("{") || method.hasAnnotation(MayNotFind.class)) {
            statuses.add("404");
        }
        if (path.endsWith("/changes")) {
            statuses.add("410");
        }
        if (!verb.equals("GET")) {
            statuses.addAll(Set.of("403", "409", "413", "415"));
        }
        ETags.tell(verb, method, responses);
        if (method.hasAnnotation(RolesAllowed.class) || method.hasAnnotation(MayForbid.class)) {
            statuses.add("403");
        }
        if (method.hasAnnotation(Idempotent.class)) {
            statuses.add("422");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(OperationRules::isIfMatch)) {
            statuses.addAll(Set.of("412", "428"));
        }
        statuses.forEach(status -> responses.addAPIResponse(
                status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
    }

    private static boolean isIfMatch(Parameter parameter) {
        return parameter.getRef() == null
                ? "If-Match".equals(parameter.getName())
                : parameter.getRef().endsWith("IfMatch");
    }

    private void rename(String from, String to, String description) {
        var responses = operation.getResponses();
        var response = responses.getAPIResponse(from);
        if (response != null) {
            responses.removeAPIResponse(from);
            responses.addAPIResponse(to, response.description(description));
        }
    }

    private boolean creates() {
        return method.hasAnnotation(Creates.class);
    }

    private boolean isLocated() {
        var located = method.annotation(Creates.class).value("located");
        return located == null || located.asBoolean();
    }

    private boolean isPlural() {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.endsWith("s") && !last.endsWith("ss") && !last.startsWith("{");
    }
}

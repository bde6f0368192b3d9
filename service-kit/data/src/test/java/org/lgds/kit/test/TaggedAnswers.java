package org.lgds.kit.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds whatever a service answers in its tests to what its promised document says of ETags: named on an answer if it has
 * one, and only then. What breaks that is answered with 500.
 */
class TaggedAnswers {

    private final JsonNode promised = promised();

    @ServerResponseFilter(priority = 1)
    void check(ResourceInfo resource, ContainerRequestContext request, ContainerResponseContext response) {
        var status = Integer.toString(response.getStatus());
        if (promised.isMissingNode() || resource.getResourceMethod() == null || !status.startsWith("2")) {
            return;
        }
        var operation = operation(resource);
        var answer = operation.path("responses").path(status);
        var dry = request.getUriInfo().getQueryParameters().containsKey("dryRun");
        if (answer.isMissingNode() || dry) {
            return;
        }
        var named = answer.path("headers").has("ETag");
        if (named != response.getHeaders().containsKey("ETag")) {
            throw new IllegalStateException("%s %s: an ETag is %s in its document"
                    .formatted(operation.path("operationId").asText(), status, named ? "named" : "not named"));
        }
    }

    private JsonNode operation(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var path = Stream.of(resource.getResourceClass(), method)
                .map(one -> one.getAnnotation(jakarta.ws.rs.Path.class))
                .filter(one -> one != null)
                .flatMap(one -> Arrays.stream(one.value().split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.replaceFirst(":.*}", "}"))
                .collect(Collectors.joining("/", "/", ""));
        var verb = Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(one -> one != null)
                .findFirst()
                .map(HttpMethod::value)
                .orElse("");
        return promised.path("paths").path(path).path(verb.toLowerCase(Locale.ROOT));
    }

    private static JsonNode promised() {
        try {
            var document = Path.of("src", "contracts", "openapi.json");
            return Files.exists(document)
                    ? new ObjectMapper().readTree(Files.readString(document))
                    : MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

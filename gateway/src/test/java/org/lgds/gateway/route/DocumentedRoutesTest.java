package org.lgds.gateway.route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published of the API is what the door lets in. */
class DocumentedRoutesTest {

    private static final Set<String> SERVICES = Set.of("asset-service", "council-service", "engagement-service");

    private final Map<String, JsonNode> documented =
            Docs.operations(Docs.openApi().document());
    private final Map<String, Route> routes = new TreeMap<>();

    DocumentedRoutesTest() throws Exception {
        var file = Path.of("src/main/resources/routes.yaml");
        read(Files.readString(file)).stream()
                .filter(route -> route.template().startsWith("/v1/"))
                .forEach(route -> routes.put(route.method().toLowerCase() + " " + route.template(), route));
    }

    private static Collection<Route> read(String text) {
        return RouteFile.read(
                "routes.yaml", text, SERVICES, new RouteFile.Defaults(Duration.ofSeconds(30), 1, Caching.SHARED));
    }

    @Test
    void everyOperationHasARouteAndEveryRouteIsAnOperation() {
        assertThat(documented.keySet()).isEqualTo(routes.keySet());
    }

    /** A method that is marked {@code @Deprecated} in its service is so in its document. */
    @Test
    void whatIsDeprecatedAtTheDoorIsSoInTheDocument() {
        routes.forEach((name, route) -> assertThat(
                        documented.get(name).path("deprecated").asBoolean())
                .as(name)
                .isEqualTo(route.deprecation().isPresent()));
    }

    @Test
    void whatNeedsATokenSaysSo() {
        routes.forEach((name, route) -> {
            var withoutToken =
                    documented.get(name).path("security").valueStream().anyMatch(JsonNode::isEmpty);
            assertThat(withoutToken).as(name).isNotEqualTo(route.needsToken());
        });
    }
}

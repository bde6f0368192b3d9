package org.lgds.kit.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

/** Whoever comes with a token while Keycloak hangs is told so in time, and nobody else is held. */
@QuarkusTest
@TestProfile(HangingKeycloakTest.Hanging.class)
class HangingKeycloakTest {

    public static class Hanging implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "lgds.keycloak.within", "200ms");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Keycloak.class));
        }
    }

    /** Connects, as the kernel does for a process that is stopped, and says nothing. */
    public static class Keycloak implements QuarkusTestResourceLifecycleManager {

        private ServerSocket socket;

        @Override
        public Map<String, String> start() {
            try {
                socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                return Map.of(
                        "quarkus.oidc.auth-server-url",
                        "http://127.0.0.1:%d/realms/lgds".formatted(socket.getLocalPort()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aTokenThatCannotBeCheckedIsToBeSentAgain() {
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(Tokens.of("leeds-sync", "maker", "widgets:write", "LDS"))
                    .get("/v1/widgets")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/docs/problems/unavailable"));
        }
        when().get("/v1/widgets").then().statusCode(200);
    }
}

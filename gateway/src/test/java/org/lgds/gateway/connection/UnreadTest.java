package org.lgds.gateway.connection;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Wire;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Gateway.class)
class UnreadTest {

    @TestHTTPResource("/")
    URL gateway;

    /** Larger than what the sockets between hold: without a reader it could not be sent. */
    @ParameterizedTest
    @ValueSource(ints = {10, 40_000, 40_000_000})
    void anUploadWithABadTokenIsToldSoAndItsConnectionEnds(int length) throws Exception {
        try (var wire = new Wire(gateway)) {
            wire.send("POST /v1/assets HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer nonsense\r\nContent-Length: "
                    + length + "\r\n\r\n");
            assertThat(wire.until("\r\n\r\n")).startsWith("HTTP/1.1 401 ").containsIgnoringCase("connection: close");
            assertThat(wire.send("x".repeat(Math.min(length, 50_000))).rest()).contains("unauthenticated");
        }
    }
}

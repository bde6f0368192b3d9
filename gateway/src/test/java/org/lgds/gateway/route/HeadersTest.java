package org.lgds.gateway.route;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Gateway.class)
class HeadersTest {

    private static final String CLOSE = "Host: lgds.example:8080\r\nConnection: close\r\n";

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() throws Exception {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() throws Exception {
        assets.close();
    }

    @Test
    void whatACallerSaysOfWhereItComesFromIsReplaced() throws Exception {
        assets.answering(request -> request.response().end());
        Wire.ask(
                gateway,
                "GET /v1/assets HTTP/1.1\r\n" + CLOSE
                        + "X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Prefix: /x\r\nX_Forwarded_For: 10.0.0.1\r\nForwarded: for=10.0.0.1\r\n\r\n");

        var headers = assets.received().headers();
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("lgds.example:8080");
        assertThat(headers.names()).doesNotContain("X-Forwarded-Prefix", "X_Forwarded_For", "Forwarded");
    }

    /** A service could only stumble over it, and would for all who wait for the same. */
    @Test
    void theTypeOfABodyThatIsNotThereStaysHere() throws Exception {
        assets.answering(request -> request.response().end());
        Wire.ask(gateway, "GET /v1/assets HTTP/1.1\r\n" + CLOSE + "Content-Type: a,b\r\n\r\n");
        assertThat(assets.received().headers().names()).doesNotContain("Content-Type");
        Wire.ask(
                gateway,
                "GET /v1/assets HTTP/1.1\r\n" + CLOSE + "Content-Type: text/plain\r\nContent-Length: 1\r\n\r\nx");
        assertThat(assets.received().getHeader("Content-Type")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-Remote-User",
                "Remote-User",
                "X-Forwarded-User",
                "X-Auth-Request-Email",
                "X-Roles",
                "X-Council",
                "X-Client-Cert",
                "X-SSL-Client-DN",
                "X-Real-IP",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-LGDS-Council",
                "Cookie",
                "baggage",
                "Proxy",
                "x_user",
                "X-Forwarded",
                "X-Forwarded-Port",
                "X-Forwarded-Server",
                "X-Forwarded-Method",
                "X-Forwarded-Uri",
                "X_Forwarded_For",
                "Forwarded",
                "Via",
                "Client-IP",
                "True-Client-IP",
                "CF-Connecting-IP",
                "Fastly-Client-IP",
                "X-Client-IP",
                "X-Cluster-Client-IP",
                "X-Originating-IP",
                "X-Remote-Addr",
                "X-Azure-ClientIP",
                "X-Appengine-User-IP",
                "X-Custom-IP-Authorization",
                "X-Original-Host",
                "X-Original-Method",
                "X-Override-URL",
                "X-HTTP-Method",
                "X-Method-Override",
                "X-Host",
                "X-HTTP-Host-Override",
                "Destination",
                "X-Consumer-Username",
                "X-Credential-Identifier",
                "X-Userinfo",
                "X-JWT-Assertion",
                "X-Access-Token",
                "X-Amzn-Oidc-Identity",
                "X-Goog-Authenticated-User-Email",
                "X-MS-Client-Principal",
                "X-Envoy-Original-Path",
                "X-SSL-Cert",
                "SSL-Client-Verify",
                "X-ARR-ClientCert",
                "X-Scopes",
                "X-Tenant",
                "X-Client-Id",
                "X-B3-TraceId",
                "b3",
                "uber-trace-id",
                "X-Cloud-Trace-Context",
                "tracestate",
                "If_Match",
                "Content_Length",
                "Authorization_",
                "X-Authorization",
                "Proxy-Authorization",
                "Set-Cookie"
            })
    void whatACallerSaysOfWhoItIsIsDropped(String name) throws Exception {
        assets.answering(request -> request.response().end());
        Wire.ask(gateway, "GET /v1/assets HTTP/1.1\r\n" + CLOSE + name + ": admin\r\nPrefer: kept\r\n\r\n");
        var headers = assets.received().headers();
        assertThat(headers.contains(name)).isFalse();
        assertThat(headers.get("Prefer")).isEqualTo("kept");
    }

    @Test
    void headersOfOneConnectionDoNotCross() throws Exception {
        assets.answering(request -> request.response()
                .putHeader("Connection", "X-Mine")
                .putHeader("X-Mine", "1")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Upgrade", "h2c")
                .putHeader("Trailer", "X-T")
                .putHeader("X-Kept", "1")
                .end());
        var answer = Wire.head(
                gateway,
                "GET /v1/assets HTTP/1.1\r\nHost: a\r\nConnection: Prefer, TE\r\nPrefer: 1\r\n"
                        + "TE: trailers\r\nKeep-Alive: 5\r\nProxy-Authorization: Basic eA==\r\nUpgrade: websocket\r\n"
                        + "Trailer: X\r\nProxy-Connection: close\r\n\r\n");

        assertThat(assets.received().headers().names())
                .doesNotContain(
                        "Prefer", "TE", "Keep-Alive", "Proxy-Authorization", "Upgrade", "Trailer", "Proxy-Connection");
        assertThat(answer)
                .contains("X-Kept: 1")
                .doesNotContainIgnoringCase("X-Mine")
                .doesNotContainIgnoringCase("Keep-Alive")
                .doesNotContainIgnoringCase("Proxy-Authenticate")
                .doesNotContainIgnoringCase("Upgrade")
                .doesNotContainIgnoringCase("Trailer");
    }

    @Test
    void theTraceOfTheCallerGoesOn() throws Exception {
        assets.answering(request -> request.response().end());
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Wire.ask(
                gateway,
                "GET /v1/assets HTTP/1.1\r\n" + CLOSE + "traceparent: 00-" + trace + "-00f067aa0ba902b7-01\r\n\r\n");
        assertThat(assets.received().headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + trace)
                .doesNotContain("00f067aa0ba902b7");
    }
}

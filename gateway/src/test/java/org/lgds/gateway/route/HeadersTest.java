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
                "x_user"
            })
    void whatACallerSaysOfWhoItIsIsDropped(String name) throws Exception {
        assets.answering(request -> request.response().end());
        Wire.ask(gateway, "GET /v1/assets HTTP/1.1\r\n" + CLOSE + name + ": admin\r\nX-Kept: 1\r\n\r\n");
        var headers = assets.received().headers();
        assertThat(headers.contains(name)).isFalse();
        assertThat(headers.get("X-Kept")).isEqualTo("1");
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
                "GET /v1/assets HTTP/1.1\r\nHost: a\r\nConnection: X-Secret, TE, Authorization\r\nX-Secret: 1\r\n"
                        + "TE: trailers\r\nKeep-Alive: 5\r\nProxy-Authorization: Basic eA==\r\nUpgrade: websocket\r\n"
                        + "Trailer: X\r\nProxy-Connection: close\r\n\r\n");

        assertThat(assets.received().headers().names())
                .doesNotContain(
                        "X-Secret",
                        "TE",
                        "Keep-Alive",
                        "Proxy-Authorization",
                        "Upgrade",
                        "Trailer",
                        "Proxy-Connection");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nG",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "POST /v1/assets HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nHost: a/../b\r\nConnection: close\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nHost: a@b\r\nConnection: close\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nHost: a\r\nA\u0000b: c\r\n\r\n",
                "GET /v1/assets HTTP/1.1\r\nHost: a\r\nAb: c\u0000d\r\n\r\n",
                "GET http://evil.example/v1/assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets/..%2fadmin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets/%2e%2e/admin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets/../me HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1//assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets;x=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets#x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1\\assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/assets HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "TRACE /v1/assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "BREW /v1/assets HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            })
    void whatTwoHopsCouldReadInTwoWaysIsRefused(String request) throws Exception {
        assets.answering(received -> received.response().end());
        var answer = Wire.ask(gateway, request);
        assertThat(answer).matches("(?s)HTTP/\\d\\.\\d (400|404|405|501|505).*");
        assertThat(answer.split("HTTP/\\d\\.\\d ")).as("answers").hasSize(2);
        assertThat(assets.isUntouched()).isTrue();
    }
}

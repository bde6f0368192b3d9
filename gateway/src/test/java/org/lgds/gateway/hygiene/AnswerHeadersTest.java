package org.lgds.gateway.hygiene;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.gateway.test.Certificate;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Signed;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Convention 11: whoever has answered, and in whichever way. */
@QuarkusTest
@TestProfile(Gateway.class)
class AnswerHeadersTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SECURITY = "Strict-Transport-Security";
    private static final String TOKEN = Tokens.of("leeds-sync", "council-system", "assets:write", "LDS");

    private static Service assets;

    @TestHTTPResource("/")
    URL plain;

    @TestHTTPResource(value = "/", tls = true)
    URL secured;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
        assets.answering(AnswerHeadersTest::answer);
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    /** As services do, all of whom have the kit. */
    private static void answer(HttpServerRequest request) {
        if (request.path().endsWith("/metrics")) {
            request.connection().close();
            return;
        }
        var response = request.response()
                .putHeader("API-Version", "1.0.0")
                .putHeader("traceparent", request.getHeader("traceparent"))
                .putHeader("Cache-Control", request.path().endsWith("/export") ? "no-store" : "public, max-age=60")
                .putHeader("Content-Security-Policy", "frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("ETag", "\"v1\"");
        response.end("{}");
    }

    private static HttpResponse<InputStream> send(URL gateway, String method, String path, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.toString().replaceAll("/$", "") + path))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .sslContext(Certificate.trusted())
                .version(gateway.getProtocol().equals("https") ? Version.HTTP_2 : Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofInputStream());
    }

    private void holds(int status, String method, String path, String... headers) throws Exception {
        for (var gateway : new URL[] {plain, secured}) {
            check(send(gateway, method, path, headers), status, gateway);
        }
    }

    private static void check(HttpResponse<InputStream> answer, int status, URL gateway) throws IOException {
        answer.body().close();
        var described = answer.request().method() + " " + answer.uri() + " "
                + answer.headers().map();
        assertThat(answer.statusCode()).as(described).isEqualTo(status);
        for (var name : new String[] {
            "API-Version",
            "traceparent",
            "Cache-Control",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "RateLimit-Policy",
            "RateLimit"
        }) {
            assertThat(answer.headers().allValues(name))
                    .as(name + " of " + described)
                    .hasSize(1);
        }
        var headers = answer.headers();
        assertThat(headers.firstValue("API-Version")).hasValue("1.0.0");
        assertThat(headers.firstValue("traceparent").orElseThrow())
                .as(described)
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        if (gateway.getProtocol().equals("https")) {
            assertThat(headers.allValues(SECURITY))
                    .as(described)
                    .containsExactly("max-age=31536000; includeSubDomains");
        } else {
            assertThat(headers.allValues(SECURITY)).as(described).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/assets/%2e%2e/x, 400",
        "GET, /v1/assets/, 404",
        "TRACE, /v1/assets, 405",
        "DELETE, /v1/assets, 405",
        "OPTIONS, /v1/assets, 204",
        "GET, /v1/assets?unknown=x, 400",
        "GET, /v1/nothing, 404",
        "GET, /nothing, 404",
        "GET, /v1/me, 401",
        "POST, /v1/me, 405",
        "POST, /v1/assets, 401",
        "POST, /v1/events/stream, 405",
        "GET, /v1/events/stream, 200",
        "GET, /v1/events/stream?after=x, 400",
        "GET, /docs, 200",
        "GET, /docs/nothing, 404",
        "POST, /docs, 405",
        "GET, /openapi.json, 200",
        "HEAD, /.well-known/api-catalog, 200",
    })
    void whatTheGatewaySaysItself(String method, String path, int status) throws Exception {
        holds(status, method, path);
    }

    @Test
    void whatItSaysOfTokens() throws Exception {
        holds(401, "GET", "/v1/assets", "Authorization", "Basic eA==");
        holds(401, "GET", "/v1/assets", "Authorization", "Bearer a.b.c");
        holds(200, "GET", "/v1/me", "Authorization", "Bearer " + TOKEN);
    }

    @Test
    void whatItSaysToPagesOfOtherOrigins() throws Exception {
        holds(204, "OPTIONS", "/v1/assets", "Origin", Gateway.LISTED_ORIGIN, "Access-Control-Request-Method", "PUT");
        holds(403, "OPTIONS", "/v1/assets", "Origin", "https://a.example", "Access-Control-Request-Method", "PUT");
    }

    @Test
    void whatItSaysToWhoHasAskedTooOften() throws Exception {
        var token = Signed.client("tiny-people").token();
        for (int i = 0; i < 3; i++) {
            send(plain, "GET", "/v1/me", "Authorization", "Bearer " + token);
        }
        holds(429, "GET", "/v1/me", "Authorization", "Bearer " + token);
    }

    @Test
    void whatAServiceSays() throws Exception {
        holds(200, "GET", "/v1/assets/export");
        holds(200, "HEAD", "/v1/assets/export");
        holds(200, "POST", "/v1/assets", "Authorization", "Bearer " + TOKEN);
    }

    @Test
    void whatIsSaidForAServiceThatDoesNotAnswer() throws Exception {
        holds(503, "GET", "/v1/projects");
        holds(502, "GET", "/v1/adoptions/metrics");
    }

    @Test
    void whatIsKeptOfWhatAServiceSaid() throws Exception {
        var path = "/v1/assets/" + UUID.randomUUID();
        holds(200, "GET", path);
        holds(200, "GET", path);
        holds(200, "HEAD", path);
        holds(304, "GET", path, "If-None-Match", "\"v1\"");
        holds(200, "GET", path, "Cache-Control", "no-cache");
        assertThat(send(plain, "GET", path).headers().firstValue("Cache-Status").orElseThrow())
                .contains("hit");
    }

    @Test
    void whatIsUnchangedOfADocument() throws Exception {
        var etag = send(plain, "GET", "/docs").headers().firstValue("ETag").orElseThrow();
        holds(304, "GET", "/docs", "If-None-Match", etag);
    }
}

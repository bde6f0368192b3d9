package org.lgds.gateway.route;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.kit.test.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(Gateway.class)
class CompressingTest {

    private static final String LONG = "{\"a\":\"" + "x".repeat(5_000) + "\"}";

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    /** As the services do: with a strong ETag, 304 and 412. */
    private static void answering(String type, String body) {
        assets.answering(request -> {
            var response = request.response().putHeader("ETag", "\"v1\"").putHeader("Content-Type", type);
            if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
                response.setStatusCode(304).end();
            } else if (!"\"v1\"".equals(request.headers().get("If-Match"))
                    && request.headers().contains("If-Match")) {
                response.setStatusCode(412).end();
            } else if (request.method() == HttpMethod.HEAD) {
                response.putHeader("Content-Length", String.valueOf(body.length()))
                        .end();
            } else {
                response.end(body);
            }
        });
    }

    private HttpResponse<byte[]> get(String... headers) throws Exception {
        return send(HttpRequest.newBuilder().GET().headers(headers));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        var uri =
                URI.create(gateway.toString().replaceAll("/$", "") + "/v1/assets/0193a7e4-6a1e-7cc4-b7a1-0a3c5d8e9f10");
        return HttpClient.newHttpClient().send(request.uri(uri).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Test
    void whoAsksForGzipGetsItUnderAnETagOfItsOwn() throws Exception {
        answering("application/json", LONG);
        var answer = get("Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo("\"v1.gz\"");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(answer.body().length).isLessThan(LONG.length() / 10);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo(LONG);
        }

        var same = get("Accept-Encoding", "br");
        assertThat(header(same, "Vary")).contains("Accept-Encoding");
        assertThat(header(same, "ETag")).isEqualTo("\"v1\"");
        assertThat(new String(same.body(), UTF_8)).isEqualTo(LONG);
    }

    @Test
    void theETagOfACompressedAnswerIsKnownWhenItComesBack() throws Exception {
        answering("application/json", LONG);
        var known = get("Accept-Encoding", "gzip", "If-None-Match", "\"v1.gz\"");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(header(known, "ETag")).isEqualTo("\"v1.gz\"");
        // What a cache takes over from it must still say what the answer hangs on.
        assertThat(header(known, "Vary")).contains("Accept-Encoding");
        var plain = get("Accept-Encoding", "gzip", "If-None-Match", "\"v1\"");
        assertThat(plain.statusCode()).isEqualTo(304);
        assertThat(header(plain, "ETag")).isEqualTo("\"v1\"");

        var token = Tokens.of("leeds-sync", "council-system", "assets:write", "LDS");
        for (var condition : new String[] {"\"v1.gz\"", "\"v1\""}) {
            var put = send(HttpRequest.newBuilder()
                    .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Authorization", "Bearer " + token)
                    .header("If-Match", condition));
            assertThat(put.statusCode()).isEqualTo(200);
        }
        var stale = send(HttpRequest.newBuilder()
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"v0.gz\""));
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    /** Identity is what it is without a word of it, and what the gateway says of it to its own compressor stays inside. */
    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304})
    void whereNothingFollowsTheHeadNoEncodingIsNamed(int status) throws Exception {
        assets.answering(request -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end());
        var request = HttpRequest.newBuilder().header("Accept-Encoding", "gzip");
        var answer = send(status == 200 ? request.method("HEAD", HttpRequest.BodyPublishers.noBody()) : request.GET());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, 5000", "gzip, 10", "br, 5000", "br, 10"})
    void headSaysWhatGetSays(String accepted, int length) throws Exception {
        answering("application/json", "x".repeat(length));
        var got = get("Accept-Encoding", accepted);
        var head = send(HttpRequest.newBuilder()
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", accepted));
        for (var name : new String[] {"Content-Type", "Content-Length", "Content-Encoding", "ETag", "Vary"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
        }
        assertThat(head.body()).isEmpty();
    }

    /** However much is in it, it costs the gateway what comes over the wire. */
    @Test
    void whatAServiceHasCompressedIsNotUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }
        assets.answering(request ->
                request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(packed.toByteArray())));
        var answer = get("Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.body()).isEqualTo(packed.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"application/x-ndjson, 5000", "text/event-stream, 5000", "image/png, 5000", "application/json, 10"})
    void whatIsShortOrComesByLinesStaysAsItIs(String type, int length) throws Exception {
        answering(type, "x".repeat(length));
        var answer = get("Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        assertThat(header(answer, "ETag")).isEqualTo("\"v1\"");
        assertThat(answer.body()).hasSize(length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, gzip;q=0.5 | true",
                "GZIP | true",
                "gzip;q=0 | false",
                "deflate, gzip;q=0.5 | false",
                "br | false",
                "* | false",
                "gzip;q=x | false",
            })
    void gzipIsWantedOrNot(String accepted, boolean wanted) {
        assertThat(Compressing.isWanted(accepted)).isEqualTo(wanted);
    }

    @Test
    void marksComeOffConditionsAndStandOnStrongETagsOnly() {
        assertThat(ETags.plain("\"a.gz\", W/\"b.gz\" ,\"c\"")).isEqualTo("\"a\", W/\"b\" ,\"c\"");
        assertThat(ETags.plain("\"a.gzip\"")).isEqualTo("\"a.gzip\"");
        assertThat(ETags.ofCompressed("W/\"a\"")).isEqualTo("W/\"a\"");
        assertThat(ETags.ofCompressed("\"a\"")).isEqualTo("\"a.gz\"");
    }
}

package org.lgds.kit.data;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A stream of lines that meets what it cannot take, and one that cannot go on. */
@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "widgets:write"),
            @Claim(key = "sub", value = "kim-sub"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class BrokenStreamTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String owner = UUID.randomUUID().toString();

    @TestHTTPResource("/v1/widgets/batch")
    URI batch;

    @Test
    void aLineThatIsTooLongHarmsNoOtherHoweverFarTheStreamIs() throws Exception {
        for (int place : new int[] {0, 1500}) {
            var answer = send(lines(2000, place, "x".repeat(70_000)), "?results=refused");

            assertThat(answer).hasSize(2);
            assertThat(JsonPath.from(answer[0]).getInt("line")).isEqualTo(place + 1);
            assertThat(JsonPath.from(answer[0]).getInt("status")).isEqualTo(413);
            assertThat(JsonPath.from(answer[1]).getInt("accepted")).isEqualTo(1999);
        }
    }

    @Test
    void whatIsNotUtf8IsRefusedAndOverwritesNothing() throws Exception {
        var answer = send(lines(3, 1, "{\"owner\":\"o\",\"name\":\"K\u00e9\"}"), "");

        assertThat(answer)
                .extracting(line -> JsonPath.from(line).getInt("status"))
                .containsExactly(201, 400, 201);
    }

    @Test
    void aStreamThatCannotGoOnSaysWhereItEndedAndWhy() throws Exception {
        for (var results : new String[] {"", "?results=refused"}) {
            var answer = send(lines(2000, 1700, widget("raise 25006 " + UUID.randomUUID())), results);

            var last = JsonPath.from(answer[answer.length - 1]);
            assertThat(answer).hasSize(results.isEmpty() ? 1001 : 1);
            assertThat(last.getInt("endedAt")).isEqualTo(1001);
            assertThat(last.getInt("accepted")).isEqualTo(1000);
            assertThat(last.getInt("status")).isEqualTo(503);
            assertThat(last.getString("problem.type")).isEqualTo("/docs/problems/unavailable");
        }
    }

    @Test
    void oneThatCannotBeginIsRefusedAsAWhole() throws Exception {
        var answer = CLIENT.send(
                request(lines(2, 0, widget("raise 25006 " + UUID.randomUUID())), ""), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void whoBreaksOffIsNoFaultOfOurs() throws Exception {
        var seen = new Faults();
        LogContext.getLogContext().getLogger("").addHandler(seen);
        try {
            breakOff(lines(1, 0, widget("once " + UUID.randomUUID())), false);
            // The answer begins when the first 1,000 are stored.
            breakOff(lines(1500, 0, widget("once " + UUID.randomUUID())), true);
            await().pollInSameThread().until(() -> Widget.count("owner", owner) >= 999);
            send(lines(1, 0, widget("last " + UUID.randomUUID())), "");
        } finally {
            LogContext.getLogContext().getLogger("").removeHandler(seen);
        }

        assertThat(seen.first).isNull();
    }

    private static final class Faults extends ExtHandler {

        private volatile String first;

        @Override
        protected void doPublish(ExtLogRecord entry) {
            if (first == null && entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                first = entry.getMessage();
            }
        }
    }

    private void breakOff(String lines, boolean onceAnswered) throws IOException {
        try (var socket = new Socket(batch.getHost(), batch.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n%s"
                                            .formatted(batch.getPath(), lines.length() + 1000, lines))
                                    .getBytes(ISO_8859_1));
            if (onceAnswered) {
                assertThat(socket.getInputStream().read()).isNotNegative();
            }
        }
    }

    private String[] send(String lines, String query) throws IOException, InterruptedException {
        return CLIENT.send(request(lines, query), BodyHandlers.ofString())
                .body()
                .split("\n");
    }

    private HttpRequest request(String lines, String query) {
        return HttpRequest.newBuilder(URI.create(batch + query))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines.getBytes(ISO_8859_1)))
                .build();
    }

    /** So many lines, of which one is another. */
    private String lines(int number, int place, String other) {
        return IntStream.range(0, number)
                .mapToObj(i -> i == place ? other : widget(i + " " + UUID.randomUUID()))
                .flatMap(line -> Stream.of(line, "\n"))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private String widget(String name) {
        return "{\"owner\":\"%s\",\"name\":\"%s\"}".formatted(owner, name);
    }
}

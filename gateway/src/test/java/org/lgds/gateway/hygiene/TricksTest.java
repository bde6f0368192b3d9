package org.lgds.gateway.hygiene;

import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Conversation;
import org.lgds.kit.test.Tokens;
import org.lgds.kit.test.Trick;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service gets to see of requests that could be read in two ways. */
@QuarkusTest
@TestProfile(Gateway.class)
class TricksTest {

    private static final String TOKEN = Tokens.of("editor", "catalogue-editor", "assets:write");

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

    @ParameterizedTest
    @MethodSource("org.lgds.kit.test.Trick#all")
    void noServiceReadsATrickInAnotherWayThanTheGateway(Trick trick) throws Exception {
        var whole = new CopyOnWriteArrayList<String>();
        assets.answering(request -> request.body().onSuccess(body -> {
            whole.add(seen(request, body));
            request.response().end("{}");
        }));
        Conversation.play(trick, gateway, "/v1/assets", TOKEN);

        switch (trick.outcome()) {
            case REFUSED -> assertThat(assets.isUntouched()).isTrue();
            case BROKEN_OFF -> assertThat(whole).isEmpty();
            case ONE_ANSWER -> assertThat(whole).hasSizeLessThanOrEqualTo(1).allMatch(isMeant(trick));
        }
    }

    /** Trailers and folded lines are gone, and whatever a body holds is its content. */
    private static Predicate<String> isMeant(Trick trick) {
        var method = trick.text().strip().split("\\s")[0];
        return seen -> seen.startsWith(method + " /v1/assets") && !seen.contains("evil.example");
    }

    private static String seen(HttpServerRequest request, Buffer body) {
        var headers = request.headers();
        assertThat(headers.getAll("Content-Length").size()
                        + headers.getAll("Transfer-Encoding").size())
                .isLessThanOrEqualTo(1);
        return "%s %s %s %s".formatted(request.method(), request.uri(), headers, body);
    }

    /** The bodies that a client sends on a connection arrive one by one, whatever is in them. */
    @Test
    void aRequestInABodyIsNoRequest() throws Exception {
        var bodies = new CopyOnWriteArrayList<String>();
        assets.answering(request -> request.body().onSuccess(body -> {
            bodies.add(body.toString());
            request.response().end("{}");
        }));
        var inner = "{\"x\":\"\r\n0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n\"}";
        var head = "POST /v1/assets/batch HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + TOKEN
                + "\r\nContent-Type: application/x-ndjson\r\n";
        try (var wire = new Wire(gateway)) {
            wire.send(head + "Content-Length: " + inner.length() + "\r\n\r\n" + inner + head
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + Integer.toHexString(inner.length()) + "\r\n" + inner + "\r\n0\r\n\r\n");
            assertThat(wire.rest().split("HTTP/1.1 ")).hasSize(3);
        }
        assertThat(bodies).isEqualTo(List.of(inner, inner));
    }
}

package org.lgds.kit.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestSecurity(user = "kim", roles = "maker")
@OidcSecurity(claims = @Claim(key = "scope", value = "widgets:write"))
class ContentTypesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/widgets")
    URI widgets;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "/",
                "a,b",
                "application//json",
                "application/",
                "a/b; c",
                "a/b;c=\"",
                "application/json, a/b"
            })
    void whatIsNoMediaTypeIsRefusedWithABodyAndSaysNothingWithoutOne(String type) throws Exception {
        var refused = send(HttpRequest.newBuilder(widgets)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"name\": \"a\"}")));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("unsupported-media-type", "send application/json");

        assertThat(send(HttpRequest.newBuilder(widgets).header("Content-Type", type))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json;",
                "Application/JSON"
            })
    void aMediaTypeIsTakenHoweverItIsWritten(String type) throws Exception {
        assertThat(send(HttpRequest.newBuilder(widgets)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("{\"name\": \"a\"}")))
                        .statusCode())
                .isEqualTo(200);
    }

    /** RFC 5789, sections 2.2 and 3.1. */
    @Test
    void whatAPatchIsOfIsToldByRefusalsAndByOptions() throws Exception {
        var shelf = URI.create(widgets + "/shelf");
        var refused = send(HttpRequest.newBuilder(shelf)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{}")));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Accept-Patch")).contains("application/merge-patch+json");

        var options = send(HttpRequest.newBuilder(shelf).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.headers().firstValue("Accept-Patch")).contains("application/merge-patch+json");
        assertThat(send(HttpRequest.newBuilder(widgets).method("OPTIONS", BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Accept-Patch"))
                .isEmpty();
    }

    @Test
    void whoDoesNotSayWhatTheBodyIsIsToldWhatToSend() throws Exception {
        var refused = send(HttpRequest.newBuilder(widgets).POST(BodyPublishers.ofString("{\"name\": \"a\"}")));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body())
                .contains("send Content-Type: application/json")
                .doesNotContain("null");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}

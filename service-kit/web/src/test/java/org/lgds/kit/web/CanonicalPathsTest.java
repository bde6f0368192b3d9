package org.lgds.kit.web;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.http.CanonicalPaths;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CanonicalPathsTest {

    @TestHTTPResource("/")
    URL root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//widgets", "//v1/widgets", "/v1/./widgets", "/v1/x/../widgets", "/v1/widgets/..", "/v1/widgets%2f",
                "/v1%2Fwidgets", "/v1/widgets%5c", "/v1/widgets;a=b", "/v1/widgets%3bx", "/v1/widgets%00",
                        "/v1/%2e%2e/x",
                "/v1/widgets%252f", "/v1/widgets/%c0%af", "/v1/widgets/%e2%82", "/v1/widgets?colour=%ff"
            })
    void anotherSpellingIsRefused(String target) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/$", "") + target))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(target).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("path-not-canonical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/widgets/a\\b", "/v1/widgets/%", "/v1/widgets/%4", "/v1/widgets/a b", "v1", "*"})
    void whatNoClientLibrarySendsIsRefusedToo(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/widgets", "/v1/widgets/caf%C3%A9", "/.well-known/x", "/v1/a.b", "/v1/a...b"})
    void theOneSpellingIsTaken(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isTrue();
    }
}

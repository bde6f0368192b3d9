package org.lgds.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Certificate;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Service;
import org.lgds.gateway.test.Wire;
import org.lgds.kit.test.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(Gateway.class)
class SecondVersionTest {

    private static Service assets;

    @TestHTTPResource("/")
    URL plain;

    @TestHTTPResource(value = "/", tls = true)
    URL secured;

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    private static HttpResponse<String> send(URL gateway, HttpRequest.Builder request, String path) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(Certificate.trusted())
                .version(Version.HTTP_2)
                .build()
                .send(
                        request.uri(URI.create(gateway.toString().replaceAll("/$", "") + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void itIsSpokenWhereThereIsTls() throws Exception {
        assets.answering(request ->
                request.body().onSuccess(body -> request.response().end(request.version() + " " + body)));
        var answer = send(secured, HttpRequest.newBuilder(), "/v1/assets");
        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.body()).startsWith("HTTP_1_1");
        var received = assets.received();
        assertThat(received.getHeader("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(received.getHeader("X-Forwarded-Host")).isEqualTo(secured.getAuthority());

        var token = Tokens.of("leeds-sync", "council-system", "assets:write", "LDS");
        var posted = send(
                secured,
                HttpRequest.newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString("{}")),
                "/v1/assets");
        assertThat(posted.version()).isEqualTo(Version.HTTP_2);
        assertThat(posted.body()).isEqualTo("HTTP_1_1 {}");
    }

    @Test
    void anAnswerBrokenOffIsNotEndedThereEither() {
        assets.answering(request -> request.response()
                .setChunked(true)
                .write("half")
                .onSuccess(sent -> request.connection().close()));
        assertThatThrownBy(() -> send(secured, HttpRequest.newBuilder(), "/v1/assets"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void inTheClearItIsNotSpoken() throws Exception {
        assets.answering(request -> request.response().end("{}"));
        assertThat(send(plain, HttpRequest.newBuilder(), "/v1/assets").version())
                .isEqualTo(Version.HTTP_1_1);
        assertThat(Wire.ask(plain, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).contains(" 400 ");
    }
}

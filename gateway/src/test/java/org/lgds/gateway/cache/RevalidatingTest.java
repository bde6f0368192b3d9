package org.lgds.gateway.cache;

import java.net.URL;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

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

/** What becomes of a kept answer when the service is asked for it again, and who it is for. */
@QuarkusTest
@TestProfile(Gateway.class)
class RevalidatingTest {

    private static Service assets;

    @TestHTTPResource("/")
    URL gateway;

    private final String path = "/v1/assets/" + UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() {
        assets = new Service("asset-service");
    }

    @AfterAll
    static void stop() {
        assets.close();
    }

    private String get(String... headers) throws Exception {
        return Wire.ask(
                gateway,
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + String.join("", headers) + "\r\n");
    }

    /** As long as it has the ETag it is still so. */
    private void answering(String control, String whenUnchanged) {
        assets.answering(request -> {
            var response = request.response().putHeader("ETag", "\"v1\"");
            if ("\"v1\"".equals(request.getHeader("If-None-Match"))) {
                response.putHeader("Cache-Control", whenUnchanged)
                        .setStatusCode(304)
                        .end();
            } else {
                response.putHeader("Cache-Control", control).end("body " + asked.incrementAndGet());
            }
        });
    }

    @Test
    void whatIsStillSoIsAsPublicAsBefore() throws Exception {
        var control = "public, max-age=0, must-revalidate";
        answering(control, control);
        for (int i = 0; i < 3; i++) {
            assertThat(get()).contains("body 1").contains("Cache-Control: " + control);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "private, max-age=60"})
    void whatIsStillSoButNoLongerForAllIsNotKept(String control) throws Exception {
        answering("public, max-age=0, must-revalidate", control);
        assertThat(get()).contains("body 1");
        assertThat(get()).contains("body 1").contains("Cache-Control: " + control);
        assertThat(get()).contains("body 2").contains("fwd=uri-miss");
    }

    /** With several lines of a header the service may choose another form than for the first of them alone. */
    @ParameterizedTest
    @ValueSource(strings = {"Accept: ", "Accept-Language: "})
    void allThatAFormIsChosenByTellsRequestsApart(String name) throws Exception {
        answering("public, max-age=60", "public, max-age=60");
        assertThat(get(name + "a\r\n", name + "b\r\n")).contains("body 1");
        assertThat(get(name + "a\r\n")).contains("body 2");
        assertThat(get(name + "a\r\n", name + "b\r\n")).contains("body 1");
    }

    /** The service is asked for all of it, as it might be kept. */
    @Test
    void whoHasWhatIsNotKeptIsNotSentItAgain() throws Exception {
        answering("private, no-cache", "private, no-cache");
        assertThat(get()).startsWith("HTTP/1.1 200 ").contains("body 1");
        assertThat(get("If-None-Match: \"v1\"\r\n"))
                .startsWith("HTTP/1.1 304 ")
                .contains("Cache-Control: private, no-cache")
                .doesNotContain("body");
        assertThat(get("If-None-Match: \"v0\"\r\n")).startsWith("HTTP/1.1 200 ").contains("body 3");
    }

    @Test
    void aReadThatAnnouncesNoBytesIsAReadLikeOthers() throws Exception {
        answering("public, max-age=60", "public, max-age=60");
        assertThat(get()).contains("body 1");
        assertThat(get("Content-Length: 0\r\n")).contains("body 1").contains("hit");
        assertThat(get("Transfer-Encoding: chunked\r\n", "\r\n0\r\n")).contains("body 2");
    }

    @Test
    void aFailureThrowsNothingAway() throws Exception {
        var control = "public, max-age=0, must-revalidate";
        answering(control, control);
        assertThat(get()).contains("body 1");
        assets.answering(request -> request.response().setStatusCode(500).end("it"));
        assertThat(get()).startsWith("HTTP/1.1 500 ");
        answering(control, control);
        assertThat(get()).contains("body 1").contains("fwd-status=304");
    }

    @Test
    void aFailureThatNeverEndsHoldsNoConnectionToTheService() throws Exception {
        answering("public, max-age=0, stale-if-error=600", "public");
        get();
        var gone = new CompletableFuture<Void>();
        assets.answering(request -> {
            var response = request.response().setStatusCode(500).setChunked(true);
            response.exceptionHandler(e -> {}).closeHandler(gone::complete);
            response.write("it");
        });
        assertThat(get()).startsWith("HTTP/1.1 200 ").contains("body 1").contains("stale-if-error");
        gone.get(5, TimeUnit.SECONDS);
    }
}

package org.lgds.gateway.cache;

import java.time.Duration;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.route.Caching;

import static org.assertj.core.api.Assertions.assertThat;

class StoredTest {

    private static final long NOW = 1_000_000;

    private static MultiMap headers(String... pairs) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }

    private static Stored stored(String control) {
        return Stored.of(headers("Cache-Control", control), Buffer.buffer("x"), NOW, Caching.SHARED);
    }

    private static long seconds(long seconds) {
        return NOW + seconds * 1000;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"public", "max-age=5", "s-maxage=5", "public, max-age=0, must-revalidate", "Public,  Max-Age = 5"
            })
    void whatSaysSoIsKept(String control) {
        assertThat(Stored.mayBe(200, headers("Cache-Control", control))).isTrue();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Vary", "Authorization, accept")))
                .isTrue();
        assertThat(Stored.mayBe(206, headers("Cache-Control", control))).isFalse();
        assertThat(Stored.mayBe(404, headers("Cache-Control", control))).isFalse();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Vary", "*")))
                .isFalse();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Vary", "X-Council")))
                .isFalse();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Set-Cookie", "a=b")))
                .isFalse();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Content-Encoding", "gzip")))
                .isFalse();
        assertThat(Stored.mayBe(200, headers("Cache-Control", control, "Cache-Control", "private")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-store", "private, max-age=5", "public, no-store", "private=\"x\", public"})
    void whatDoesNotIsNot(String control) {
        assertThat(Stored.mayBe(200, headers("Cache-Control", control))).isFalse();
    }

    @Test
    void itIsFreshForAsLongAsItSays() {
        assertThat(stored("max-age=10").isFresh(seconds(9))).isTrue();
        assertThat(stored("max-age=10").isFresh(seconds(10))).isFalse();
        assertThat(stored("max-age=10, s-maxage=2").isFresh(seconds(3))).isFalse();
        assertThat(stored("public, max-age=0").isFresh(NOW)).isFalse();
        assertThat(stored("public, no-cache, max-age=9").isFresh(NOW)).isFalse();
        assertThat(stored("public, max-age=ten").isFresh(NOW)).isFalse();
        var old = Stored.of(headers("Cache-Control", "max-age=10", "Age", "8"), Buffer.buffer(), NOW, Caching.SHARED);
        assertThat(old.isFresh(seconds(2))).isFalse();
        assertThat(old.age(seconds(2))).isEqualTo(10);
    }

    @Test
    void staleItServesOnlyAsFarAsItSays() {
        var lenient = stored("max-age=10, stale-while-revalidate=5, stale-if-error=20");
        assertThat(lenient.mayBeGivenWhileRevalidated(seconds(14))).isTrue();
        assertThat(lenient.mayBeGivenWhileRevalidated(seconds(15))).isFalse();
        assertThat(lenient.mayBeGivenOnError(seconds(29))).isTrue();
        assertThat(lenient.mayBeGivenOnError(seconds(30))).isFalse();
        for (var strict : new String[] {"must-revalidate", "proxy-revalidate", "s-maxage=10", "no-cache"}) {
            var stored = stored("max-age=10, stale-while-revalidate=5, stale-if-error=20, " + strict);
            assertThat(stored.mayBeGivenWhileRevalidated(seconds(11)))
                    .as(strict)
                    .isFalse();
            assertThat(stored.mayBeGivenOnError(seconds(11))).as(strict).isFalse();
        }
    }

    @Test
    void aRouteMayAllowMoreThanTheAnswer() {
        var policy = new Caching(true, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
        var stored =
                Stored.of(headers("Cache-Control", "public, max-age=0, must-revalidate"), Buffer.buffer(), NOW, policy);
        assertThat(stored.isFresh(seconds(4))).isTrue();
        assertThat(stored.mayBeGivenWhileRevalidated(seconds(14))).isTrue();
        assertThat(stored.mayBeGivenOnError(seconds(24))).isTrue();
    }

    @Test
    void whatBelongsToOneRequestIsNotKept() {
        var stored = Stored.of(
                headers("Cache-Control", "max-age=1", "traceparent", "00-a-b-01", "ETag", "\"1\""),
                Buffer.buffer(),
                NOW,
                Caching.SHARED);
        assertThat(stored.headers().names()).containsExactlyInAnyOrder("Cache-Control", "ETag");
        var renewed = stored.renewed(headers("Cache-Control", "max-age=9", "Date", "now"), seconds(5), Caching.SHARED);
        assertThat(renewed.isFresh(seconds(13))).isTrue();
        assertThat(renewed.etag()).isEqualTo("\"1\"");
    }
}

package org.lgds.gateway.token;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class KeyIdTest {

    @Test
    void itIsReadFromTheHeader() {
        assertThat(KeyId.of(token("{\"alg\":\"RS256\",\"x\":{\"kid\":\"no\"},\"kid\":\"a-1\",\"typ\":\"JWT\"}")))
                .hasValue("a-1");
    }

    @Test
    void whatNamesNoKeyOrTwoHasNone() {
        for (var header : new String[] {
            "{\"alg\":\"RS256\"}",
            "{\"kid\":5}",
            "{\"kid\":null}",
            "{\"kid\":\"1\",\"kid\":\"2\"}",
            "{\"kid\":\"1\"} {}",
            "[\"kid\"]",
            "{\"kid\":\"1\"",
            "nonsense",
            ""
        }) {
            assertThat(KeyId.of(token(header))).as(header).isEmpty();
        }
        for (var token : new String[] {"", ".", "nonsense", "!!!.b.c", "a".repeat(10_000) + ".b.c"}) {
            assertThat(KeyId.of(token)).as(token).isEmpty();
        }
    }

    private static String token(String header) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + ".e30.c2ln";
    }
}

package org.lgds.gateway.route;

import java.time.LocalDate;
import java.util.Optional;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeprecationTest {

    @Test
    void itIsToldAsTheStandardsWriteIt() {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Link", "</v1/a?cursor=x>; rel=\"next\"");
        new Deprecation(LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2027, 7, 1)), Optional.of("/v2/a"))
                .tell(headers);
        assertThat(headers.get("Deprecation")).isEqualTo("@1798761600");
        assertThat(headers.get("Sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(headers.getAll("Link"))
                .containsExactly("</v1/a?cursor=x>; rel=\"next\"", "</v2/a>; rel=\"successor-version\"");
    }
}

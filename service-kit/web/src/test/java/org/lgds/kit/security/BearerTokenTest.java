package org.lgds.kit.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BearerTokenTest {

    @Test
    void threePartsOfBase64UrlAreAToken() {
        assertThat(BearerToken.isIn("Bearer eyJhbGciOi-_.eyJzdWIiOiJ9.c2lnbmVk"))
                .isTrue();
        assertThat(BearerToken.isIn("bEARER a.b.c")).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a",
                "Bearer a.b",
                "Bearer a.b.",
                "Bearer .b.c",
                "Bearer a..c",
                "Bearer ..",
                "Bearer a.b.c.d",
                "Bearer a.b.c.",
                "Bearer  a.b.c",
                "Bearer a.b.c ",
                "Bearer a.b.c=",
                "Bearer a.b.c+d/e",
                "Bearer a.b.c,Bearer a.b.c",
                "Bearer a.b.\u0000",
                // Their low bytes are those of letters.
                "Bearer a.b.\u0141",
                "Bearer \u0161.b.c",
                "Bearer a.b.\u00c1",
                "Bearer\ta.b.c",
                "Basic a.b.c",
                "a.b.c"
            })
    void nothingElseIs(String authorization) {
        assertThat(BearerToken.isIn(authorization)).isFalse();
    }
}

package org.lgds.kit.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.http.CanonicalPaths;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/widgets/a\\b",
                "/v1/widgets/%",
                "/v1/widgets/%4",
                "/v1/widgets/a b",
                "v1",
                "*",
                "/v1//a",
                "/v1/./a",
                "/v1/..",
                "/v1/a;b"
            })
    void whatNoClientLibrarySendsIsRefusedToo(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/widgets", "/v1/widgets/caf%C3%A9", "/.well-known/x", "/v1/a.b", "/v1/a...b", "/v1/..."
            })
    void theOneSpellingIsTaken(String path) {
        assertThat(CanonicalPaths.isCanonical(path)).isTrue();
    }
}

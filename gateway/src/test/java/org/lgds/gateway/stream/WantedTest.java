package org.lgds.gateway.stream;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WantedTest {

    @Test
    void whoSaysNothingTakesAnything() {
        assertThat(Wanted.isStream(List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "TEXT/EVENT-STREAM",
                "text/*",
                "*/*",
                "application/json|text/event-stream",
                "application/json, text/event-stream;q=0.1",
                "text/*;q=0, text/event-stream"
            })
    void aStreamIsAccepted(String lines) {
        assertThat(Wanted.isStream(Arrays.asList(lines.split("[|]")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/event-stream;q=0",
                "*/*, text/event-stream;q=0.0",
                "text/event-streams",
                "application/json;profile=text/event-stream",
                "nonsense"
            })
    void aStreamIsRefused(String lines) {
        assertThat(Wanted.isStream(Arrays.asList(lines.split("[|]")))).isFalse();
    }
}

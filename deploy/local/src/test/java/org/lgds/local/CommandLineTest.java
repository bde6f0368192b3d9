package org.lgds.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {
    @Test
    void withoutOptionsEverythingIsStartedAndTheSampleLoaded() {
        var asked = parse();
        assertThat(asked.sample()).isTrue();
        assertThat(asked.check()).isFalse();
        assertThat(asked.options().wants("gateway")).isTrue();
        assertThat(asked.options().data()).isEqualTo(Path.of("/suite/.lgds"));
        assertThat(asked.options().ports().of(Port.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void infraIsWhatTheServicesNeed() {
        var options = parse("--only", "infra").options();
        assertThat(List.of("postgres", "kafka", "keycloak")).allMatch(options::wants);
        assertThat(List.of("asset-service", "gateway")).noneMatch(options::wants);
    }

    @Test
    void whatIsLeftOutIsNotStarted() {
        var options = parse("--without", "council-service,kafka").options();
        assertThat(options.wants("council-service")).isFalse();
        assertThat(options.wants("kafka")).isFalse();
        assertThat(options.wants("asset-service")).isTrue();
    }

    @Test
    void aCheckForgivesNoDeath() {
        assertThat(parse("--check").options().restarts()).isZero();
        assertThat(parse().options().restarts()).isPositive();
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> parse("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> parse("--port-offset")).hasMessageContaining("wants a value");
        assertThatThrownBy(() -> parse("--port-offset", "ten")).hasMessageContaining("ten");
        assertThatThrownBy(() -> parse("--only", "databases")).hasMessageContaining("databases");
        assertThatThrownBy(() -> parse("--only", "kafka", "--without", "kafka"))
                .hasMessageContaining("nothing is left to start");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(Path.of("/suite"), List.of(arguments));
    }
}

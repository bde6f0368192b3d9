package org.lgds.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.data.DataFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {
    @TempDir
    Path data;

    @Test
    void anOffsetShiftsEveryPort() {
        assertThat(Stream.of(Port.values()).map(Ports.shifted(100)::of))
                .containsExactlyElementsOf(
                        Stream.of(Port.values()).map(port -> port.number + 100).toList());
    }

    @Test
    void anOffsetThatLeavesTheRangeIsRefused() {
        assertThatThrownBy(() -> Ports.shifted(60_000)).hasMessageContaining("--port-offset 60000");
        assertThatThrownBy(() -> Ports.shifted(-20_000)).hasMessageContaining("--port-offset -20000");
    }

    @Test
    void freePortsAreAllDifferentAndNoneMayBecomeACallers() {
        var ports = Ports.free();
        assertThat(Stream.of(Port.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .allMatch(number -> number < 32_768);
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws IOException {
        var ports = Ports.free();
        try (var other = new ServerSocket(ports.of(Port.POSTGRES), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalStack.start(Options.of(Options.findHome())
                            .withData(data)
                            .withPorts(ports)
                            .withOnly(Set.of("postgres"))))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(other.getLocalPort() + " (postgres)")
                    .hasMessageContaining("--port-offset");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingIsThrownAway() throws IOException {
        Path kept;
        try (var folder = DataFolder.hold(data)) {
            kept = Files.writeString(folder.folder("postgres").resolve("table"), "rows");
        }
        var ports = Ports.free();
        try (var other = new ServerSocket(ports.of(Port.POSTGRES), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalStack.start(Options.of(Options.findHome())
                            .withData(data)
                            .withPorts(ports)
                            .withOnly(Set.of("postgres"))
                            .withReset()))
                    .hasMessageContaining(other.getLocalPort() + " (postgres)");
        }
        assertThat(kept).hasContent("rows");
    }
}

package org.lgds.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** With PostgreSQL alone, which is quick; the whole stack is started by the end-to-end tests. */
class LocalStackTest {
    @TempDir
    static Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void dataSurvivesACrashAndTheNextStart() throws SQLException {
        try (var stack = LocalStack.start(options())) {
            execute(stack, "asset", "create table if not exists kept (id int)");
            stack.kill("postgres");
            assertThat(stack.isReady("postgres")).isFalse();
            stack.start("postgres");
            execute(stack, "asset", "select id from kept");
        }
        try (var stack = LocalStack.start(options())) {
            execute(stack, "asset", "select id from kept");
        }
    }

    @Test
    void whatDiesUnaskedIsStartedAgainAndSaidSo() {
        try (var stack = LocalStack.start(options())) {
            var first = stack.pid("postgres");
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> stack.pid("postgres") != first && stack.isReady("postgres"));
            assertThat(said.toString()).contains("postgres", "ended unasked", "started again");
        }
    }

    @Test
    void whatKeepsDyingEndsTheStack() {
        try (var stack = LocalStack.start(options().withRestarts(0))) {
            ProcessHandle.of(stack.pid("postgres")).orElseThrow().destroyForcibly();
            assertThatThrownBy(stack::await).hasMessageContaining("postgres keeps ending");
        }
    }

    @Test
    void aServiceCannotEnterTheDatabaseOfAnother() {
        try (var stack = LocalStack.start(options())) {
            var databases = stack.databases();
            assertThatThrownBy(() ->
                            DriverManager.getConnection(databases.url("council"), "asset", databases.password("asset")))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(databases.url("asset"), "asset", "wrong"))
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> execute(stack, "asset", "create database other"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aSecondStackOnTheSameDataIsRefused() {
        try (var stack = LocalStack.start(options())) {
            assertThat(stack.names()).containsExactly("postgres");
            assertThatThrownBy(() -> LocalStack.start(options())).hasMessageContaining("Another launcher");
        }
    }

    @Test
    void closingLeavesNothingRunning() {
        var stack = LocalStack.start(options());
        var postgres = ProcessHandle.of(stack.pid("postgres")).orElseThrow();
        stack.close();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(said.toString()).contains("stopped");
    }

    private Options options() {
        var home = Options.findHome();
        return Options.of(home)
                .withData(data)
                .withPrograms(home.resolve("deploy/local/target/programs"))
                .withPorts(Ports.free())
                .withOnly(Set.of("postgres"))
                .withOut(new PrintStream(said, true));
    }

    private static void execute(LocalStack stack, String owner, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        stack.databases().url(owner), owner, stack.databases().password(owner));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

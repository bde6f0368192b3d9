package org.lgds.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.data.DataFolder;
import org.lgds.local.data.Versions;
import org.lgds.local.process.Leftovers;

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

    /** As after the launcher and its guardian were killed together. */
    @Test
    void aServerThatAnEarlierRunHasLeftIsEnded() throws IOException {
        try (var stack = LocalStack.start(options().withRestarts(0))) {
            var left = ProcessHandle.of(stack.pid("postgres")).orElseThrow();
            assertThat(Leftovers.end(data.toRealPath())).isEqualTo(1);
            assertThat(left.isAlive()).isFalse();
        }
    }

    @Test
    void theServerIsTheOneOfThisBuildWhateverWasUnpackedBefore(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("programs/postgres"));
        try (var stack = LocalStack.start(options().withPrograms(own.resolve("programs")))) {
            var program = ProcessHandle.of(stack.pid("postgres"))
                    .orElseThrow()
                    .info()
                    .command()
                    .orElseThrow();
            assertThat(program).endsWith("programs/postgres-" + Versions.of("postgres") + "/bin/postgres");
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedUnlessItIsThrownAway(@TempDir Path own) throws IOException {
        Path version;
        try (var folder = DataFolder.hold(own)) {
            version = Files.writeString(folder.folder("postgres").resolve("PG_VERSION"), "9\n");
        }
        var options = options().withData(own);
        assertThatThrownBy(() -> LocalStack.prepare(options))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("PostgreSQL 9", Versions.of("postgres"), "--reset", "pg_dump");
        assertThat(version).exists();
        LocalStack.prepare(options.withReset()).close();
        assertThat(version).doesNotExist();
    }

    @Test
    void logsAreThisUsersAlone() throws IOException {
        LocalStack.prepare(options()).close();
        for (var folder : List.of("logs", "secrets", "kafka", "realm", "start-cache", "work")) {
            assertThat(Files.getPosixFilePermissions(data.resolve(folder)))
                    .as(folder)
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
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

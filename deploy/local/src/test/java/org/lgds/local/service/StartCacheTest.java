package org.lgds.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.process.Jdk;
import org.lgds.local.process.Jvm;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Processes;

import static org.assertj.core.api.Assertions.assertThat;

/** With a JDK that only says it is one, and makes of any record a cache. */
class StartCacheTest {

    private static final String NAME = "asset-service";
    private static final String MAKES = """
        #!/bin/sh
        for option in "$@"; do
            case $option in -XX:AOTCache=*) echo made >"${option#*=}" ;; esac
        done
        """;

    @TempDir
    Path folder;

    private final Processes processes = new Processes();
    private Path caches;
    private Path jdk;
    private StartCache.Program program;

    @BeforeEach
    void make() throws IOException {
        caches = Files.createDirectories(folder.resolve("caches"));
        jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        jdkIs("25.0.1", MAKES);
        program = new StartCache.Program(List.of("-Xmx1m"), folder.resolve("app/run.jar"));
        jar("io.quarkus.bootstrap.runner.AotQuarkusEntryPoint");
    }

    @AfterEach
    void end() {
        processes.close();
    }

    @Test
    void theFirstRunLeavesARecordAndTheNextUsesTheCacheThatIsMadeOfIt() throws IOException {
        var record = started("-XX:AOTConfiguration=");
        Files.writeString(record, "what the run used");

        assertThat(started("-XX:AOTCache=")).hasContent("made\n").hasParent(caches);
        assertThat(record).doesNotExist();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aJarThatChangedBeginsAnewAndTheOldCacheIsDropped() throws IOException {
        Files.writeString(started("-XX:AOTConfiguration="), "what the run used");
        var old = started("-XX:AOTCache=");
        Files.writeString(program.jar().resolveSibling("library.jar"), "a new library");

        started("-XX:AOTConfiguration=");

        assertThat(old).doesNotExist();
    }

    @Test
    void anotherBuildOfTheJdkBeginsAnew() throws IOException {
        Files.writeString(started("-XX:AOTConfiguration="), "what the run used");
        jdkIs("25.0.2", MAKES);

        started("-XX:AOTConfiguration=");

        assertThat(kept()).isEmpty();
    }

    @Test
    void aRecordThatIsNoGoodIsDroppedAndTheStartGoesOn() throws IOException {
        jdkIs("25.0.1", "#!/bin/sh\nexit 1\n");
        var record = started("-XX:AOTConfiguration=");
        Files.writeString(record, "no record");

        assertThat(started("-XX:AOTConfiguration=")).isEqualTo(record).doesNotExist();
    }

    @Test
    void aCacheThatTheJvmCrashedWithIsThrownAway() throws IOException {
        Files.writeString(started("-XX:AOTConfiguration="), "what the run used");
        var damaged = started("-XX:AOTCache=");

        assertThat(starts().drop(NAME, program, 1)).as("it ended by itself").isFalse();
        assertThat(damaged).exists();
        assertThat(starts().drop(NAME, program, 134)).isTrue();
        assertThat(damaged).doesNotExist();
        assertThat(starts().drop(NAME, program, 134))
                .as("there is none any more")
                .isFalse();
    }

    @Test
    void ofARunThatFailedNoCacheIsMade() throws IOException {
        Files.writeString(started("-XX:AOTConfiguration="), "half of what a run uses");
        assertThat(starts().drop(NAME, program, 1)).isFalse();
        started("-XX:AOTConfiguration=");
        assertThat(kept()).isEmpty();
    }

    @Test
    void beforeJdk25TheRunLeavesTheCacheItself() throws IOException {
        jdkIs("17.0.15", MAKES);
        var record = started("-XX:ArchiveClassesAtExit=");
        Files.writeString(record, "what the run used");

        assertThat(started("-XX:SharedArchiveFile="))
                .hasContent("what the run used")
                .hasParent(caches);
        assertThat(record).doesNotExist();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void beforeJdk25ACacheThatTheJvmDoesNotTakeIsDropped() throws IOException {
        jdkIs("17.0.15", "#!/bin/sh\nexit 1\n");
        var record = started("-XX:ArchiveClassesAtExit=");
        Files.writeString(record, "half of it");

        assertThat(started("-XX:ArchiveClassesAtExit=")).isEqualTo(record).doesNotExist();
    }

    @Test
    void aJdkThatDoesNotSayWhichItIsKeepsNothing() throws IOException {
        Files.writeString(jdk.resolve("release"), "");
        assertThat(command()).noneMatch(option -> option.startsWith("-XX:A") || option.startsWith("-XX:Shared"));
    }

    @Test
    void aPackagingWithALoaderOfItsOwnKeepsNothing() throws IOException {
        jar("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        assertThat(command()).noneMatch(option -> option.startsWith("-XX:A") || option.startsWith("-XX:Shared"));
    }

    /** Starts the application and answers the file that one of its options names. */
    private Path started(String option) throws IOException {
        var command = command();
        assertThat(command).endsWith("-Xmx1m", "-jar", program.jar().toString());
        return command.stream()
                .filter(each -> each.startsWith(option))
                .map(each -> Path.of(each.substring(option.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + option + " in " + command));
    }

    private List<String> command() {
        var starts = starts();
        starts.prepare(NAME, program, new LogFile(folder, "log"));
        return starts.command(NAME, program);
    }

    private StartCache starts() {
        return new StartCache(true, caches, Jvm.of(new Jdk(jdk), folder), processes);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.toList();
        }
    }

    private void jdkIs(String version, String java) throws IOException {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(jdk.resolve("bin/java"), java);
        Files.setPosixFilePermissions(jdk.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void jar(String main) throws IOException {
        Files.createDirectories(program.jar().getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        new JarOutputStream(Files.newOutputStream(program.jar()), manifest).close();
    }
}

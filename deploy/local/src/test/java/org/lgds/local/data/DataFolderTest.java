package org.lgds.local.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.StackFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void resettingStartsFromNothing() throws IOException {
        try (var data = DataFolder.hold(temporary)) {
            Files.writeString(data.folder("kafka").resolve("record"), "old");
            data.reset();
            assertThat(temporary).isDirectoryNotContaining("glob:**/kafka");
        }
    }

    @Test
    void resettingDoesNotFollowLinksOut() throws IOException {
        var outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("file"), "precious");
        try (var data = DataFolder.hold(temporary.resolve("data"))) {
            Files.createSymbolicLink(data.resolve("link"), outside);
            data.reset();
        }
        assertThat(outside.resolve("file")).exists();
    }

    @Test
    void whatALinkLeadsToIsTheFolder() throws IOException {
        var folder = Files.createDirectories(temporary.resolve("large-disk"));
        var link = Files.createSymbolicLink(temporary.resolve("data"), folder);
        try (var data = DataFolder.hold(link)) {
            Files.writeString(data.folder("kafka").resolve("record"), "old");
            data.reset();
        }
        assertThat(folder.resolve("kafka")).doesNotExist();
    }

    @Test
    void aFolderOfSomethingElseIsNeitherUsedNorEmptied() throws IOException {
        Files.writeString(Files.createDirectories(temporary.resolve("src")).resolve("Work.java"), "precious");
        assertThatThrownBy(() -> DataFolder.hold(temporary))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll(temporary.toString(), "src", "--data");
        assertThat(temporary.resolve("src/Work.java")).hasContent("precious");
        assertThat(temporary).isDirectoryNotContaining("glob:**/{lock,lgds-stack}");
    }

    @Test
    void aFolderOfAVersionThatPutNoMarkThereIsKnownAndCanBeEmptied() throws IOException {
        earlierStack();
        try (var data = DataFolder.hold(temporary)) {
            data.reset();
        }
        assertThat(temporary).isDirectoryNotContaining("glob:**/{kafka,secrets}");
    }

    @Test
    void whatSomebodyKeptBesideAnUnmarkedStackIsNotThrownAway() throws IOException {
        earlierStack();
        Files.writeString(temporary.resolve("thesis.txt"), "precious");
        try (var data = DataFolder.hold(temporary)) {
            assertThatThrownBy(data::reset)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContainingAll("thesis.txt", "--data");
        }
        assertThat(temporary.resolve("thesis.txt")).hasContent("precious");
        assertThat(temporary.resolve("kafka/record")).exists();
    }

    @Test
    void aLockOfSomethingElseMakesNoStack() throws IOException {
        Files.writeString(temporary.resolve("lock"), "of another program");
        assertThatThrownBy(() -> DataFolder.hold(temporary)).hasMessageContaining("other things");
        assertThat(temporary.resolve("lock")).hasContent("of another program");
    }

    @Test
    void aFolderThatWasEmptiedIsStillAStacks() throws IOException {
        for (var run = 0; run < 2; run++) {
            try (var data = DataFolder.hold(temporary)) {
                Files.writeString(data.path().resolve("notes.txt"), "left by somebody");
                data.reset();
            }
        }
        assertThat(temporary.resolve("notes.txt")).doesNotExist();
    }

    @Test
    void onlyThisUserCanReadWhatIsInAFolderOfIt() throws IOException {
        Files.createDirectories(temporary.resolve("data"));
        try (var data = DataFolder.hold(temporary.resolve("data"))) {
            Files.createDirectories(data.path().resolve("logs")); // as an earlier version did
            for (var name : List.of("logs", "kafka")) {
                assertThat(Files.getPosixFilePermissions(data.folder(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void aFolderThatIsGivenBackCanBeTakenAgain() {
        DataFolder.hold(temporary).close();
        DataFolder.hold(temporary).close();
    }

    @Test
    void aFolderStaysHeldWhenItsHolderAsksForItOnceMore() throws IOException {
        try (var data = DataFolder.hold(temporary)) {
            assertThatThrownBy(() -> DataFolder.hold(temporary)).hasMessageContaining("Another launcher");
            assertThat(anotherProcess(data.path()))
                    .contains("Another launcher (process "
                            + ProcessHandle.current().pid());
        }
        assertThat(anotherProcess(temporary)).isEqualTo("held");
    }

    @Test
    void withoutTheRightToWriteItSaysWhatToDo() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatThrownBy(() -> DataFolder.hold(temporary.resolve("data"))).hasMessageContaining("--data");
    }

    /** What every stack has left that was started once. */
    private void earlierStack() throws IOException {
        Files.writeString(temporary.resolve("lock"), "4711");
        for (var name : List.of("kafka", "logs", "secrets", "start-cache", "work")) {
            Files.createDirectories(temporary.resolve(name));
        }
        Files.writeString(temporary.resolve("kafka/record"), "kept");
        new Secrets(temporary.resolve("secrets")).of("signing-key");
    }

    private static String anotherProcess(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holds.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static final class Holds {
        public static void main(String[] arguments) {
            try (var data = DataFolder.hold(Path.of(arguments[0]))) {
                System.out.print(data.path().isAbsolute() ? "held" : "");
            } catch (StackFailure e) {
                System.out.print(e.getMessage());
            }
        }
    }
}

package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aFolderThatIsGivenBackCanBeTakenAgain() {
        DataFolder.hold(temporary).close();
        DataFolder.hold(temporary).close();
    }

    @Test
    void withoutTheRightToWriteItSaysWhatToDo() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatThrownBy(() -> DataFolder.hold(temporary.resolve("data"))).hasMessageContaining("--data");
    }
}

package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnpackedTest {
    @TempDir
    Path programs;

    @Test
    void aProgramIsUnpackedOnce() throws IOException {
        unpack("first");
        unpack("second");
        assertThat(program().resolve("file")).hasContent("first");
    }

    @Test
    void whatCannotBeUnpackedLeavesNothing() {
        assertThatThrownBy(() -> Unpacked.once(program(), folder -> {
                    Files.writeString(folder.resolve("file"), "half of it");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(programs).isEmptyDirectory();
    }

    @Test
    void whoeverWasQuickerIsHeeded() throws IOException {
        Unpacked.once(program(), folder -> {
            Files.writeString(folder.resolve("file"), "slower");
            Files.writeString(Files.createDirectories(program()).resolve("file"), "quicker");
        });
        assertThat(program().resolve("file")).hasContent("quicker");
        assertThat(programs).isDirectoryNotContaining("glob:**/program-1.*");
    }

    @Test
    void whatAKilledLauncherLeftHalfDoneGoesAndWhatAnotherMakesNowStays() throws IOException, InterruptedException {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var left = Files.createDirectories(programs.resolve("program-1." + ended.pid() + ".1234567890123/bin"));
        var going = Draft.of(program());
        unpack("all of it");
        assertThat(left.getParent()).doesNotExist();
        assertThat(going).exists();
    }

    private void unpack(String text) throws IOException {
        Unpacked.once(program(), folder -> Files.writeString(folder.resolve("file"), text));
    }

    private Path program() {
        return programs.resolve("program-1");
    }
}

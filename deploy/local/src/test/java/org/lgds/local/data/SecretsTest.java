package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var made = new Secrets(folder).of("signing-key");
        assertThat(made).matches("[A-Za-z0-9_-]{43}");
        assertThat(new Secrets(folder).of("signing-key")).isEqualTo(made);
        assertThat(new Secrets(folder).of("other")).isNotEqualTo(made);
    }

    @Test
    void onlyThisUserCanReadIt() throws IOException {
        new Secrets(folder).of("signing-key");
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}

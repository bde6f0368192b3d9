package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.StackFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aSecretThatIsLostIsNamedAndNotMadeAnew() throws IOException {
        var secrets = new Secrets(folder);
        secrets.of("signing-key");
        Files.writeString(folder.resolve("signing-key"), "");
        assertThatThrownBy(() -> secrets.of("signing-key"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining(folder.resolve("signing-key").toString());
    }
}

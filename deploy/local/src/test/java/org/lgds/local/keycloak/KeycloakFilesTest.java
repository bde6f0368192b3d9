package org.lgds.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lgds.local.StackFailure;
import org.lgds.local.data.Versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeycloakFilesTest {
    private static final String VERSION = Versions.of("keycloak");

    @TempDir
    Path folder;

    @Test
    void theArchiveIsThatOfThisBuildWhateverAnEarlierOneHasLeft() throws IOException {
        archive("1.0.0");
        assertThatThrownBy(this::find).isInstanceOf(StackFailure.class).hasMessageContaining(VERSION);
        var archive = archive(VERSION);
        assertThat(find().zip()).isEqualTo(archive);
        assertThat(find().home()).isEqualTo(folder.resolve("programs/keycloak-" + VERSION));
    }

    private KeycloakFiles find() {
        return KeycloakFiles.find(folder, folder.resolve("programs"), new RealmFile(folder, folder));
    }

    private Path archive(String version) throws IOException {
        return Files.createFile(folder.resolve("keycloak-quarkus-dist-" + version + ".zip"));
    }
}

package org.lgds.local.keycloak;

import java.nio.file.Files;
import java.nio.file.Path;

import org.lgds.local.StackFailure;
import org.lgds.local.data.Versions;

/** Keycloak's archive, where it is unpacked, and the realm that goes into it. */
public record KeycloakFiles(Path zip, Path home, RealmFile realm) {

    /** Finds the archive the build has put into a folder, where those of earlier builds may be too. */
    public static KeycloakFiles find(Path archives, Path programs, RealmFile realm) {
        var version = Versions.of("keycloak");
        var zip = archives.resolve("keycloak-quarkus-dist-" + version + ".zip");
        if (Files.notExists(zip)) {
            throw new StackFailure("Keycloak's archive is not at " + zip + ": build deploy/local with Maven.");
        }
        return new KeycloakFiles(zip, programs.resolve("keycloak-" + version), realm);
    }
}

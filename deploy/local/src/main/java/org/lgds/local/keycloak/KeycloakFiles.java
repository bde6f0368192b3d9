package org.lgds.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lgds.local.StackFailure;

/** Keycloak's archive, where it is unpacked, and the realm that goes into it. */
public record KeycloakFiles(Path zip, Path home, RealmFile realm) {
    private static final String ARCHIVES = "keycloak-quarkus-dist-*.zip";

    /** Finds the archive the build has put into a folder; its name carries the version. */
    public static KeycloakFiles find(Path archives, Path programs, RealmFile realm) {
        try (var found = Files.newDirectoryStream(archives, ARCHIVES)) {
            for (var zip : found) {
                var name = zip.getFileName()
                        .toString()
                        .replace("-quarkus-dist", "")
                        .replace(".zip", "");
                return new KeycloakFiles(zip, programs.resolve(name), realm);
            }
        } catch (IOException e) {
            // said below
        }
        throw new StackFailure("Keycloak's archive is not at " + archives + ": build deploy/local with Maven.");
    }
}

package org.lgds.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.lgds.local.StackFailure;

/** Passwords and keys, made once at random and kept where only this user can read them. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StackFailure("Cannot protect " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The secret of this name: 256 bits, in letters and digits that need no escaping anywhere. */
    public synchronized String of(String name) {
        try {
            var file = fileOf(name);
            if (Files.notExists(file)) {
                keep(file, newSecret());
            }
            var secret = Files.readString(file);
            if (secret.isBlank()) {
                throw new StackFailure("The secret in " + file + " is lost, as the file is empty. Put it back, or throw"
                        + " everything kept there away with --reset.");
            }
            return secret;
        } catch (IOException e) {
            throw new StackFailure("Cannot keep the secret " + name + ": " + e, e);
        }
    }

    /** The file that holds it, for programs that read a secret from a file. */
    public Path fileOf(String name) {
        return folder.resolve(name);
    }

    private String newSecret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Written aside and moved, so that a launcher killed meanwhile leaves no half of it. */
    private static void keep(Path file, String secret) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", owner);
        Files.writeString(draft, secret);
        Files.move(draft, file);
    }
}

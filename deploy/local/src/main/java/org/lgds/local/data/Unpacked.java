package org.lgds.local.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs that come as archives. */
public final class Unpacked {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Unpacked() {}

    /** What fills a folder. */
    public interface Filling {
        void into(Path folder) throws IOException;
    }

    /**
     * The folder, filled in full or not there at all: a launcher killed half-way starts again. What is there is kept as
     * it is, so the folder's name must carry the version.
     */
    public static Path once(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        var draft = Draft.of(folder);
        try {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            filling.into(draft);
            return Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Tree.delete(draft);
            if (e instanceof FileSystemException && Files.exists(folder)) {
                return folder; // another stack that shares it was quicker
            }
            throw e;
        }
    }

    public static void tarXz(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                    allowExecution(entry, target);
                }
            }
        }
    }

    /** Leaves out the outermost folder, which carries the version. */
    public static void zip(InputStream archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!entry.isDirectory()) {
                    var target = inside(folder, name);
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void allowExecution(TarArchiveEntry entry, Path target) throws IOException {
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive names a file outside its folder: " + name);
        }
        return target;
    }
}

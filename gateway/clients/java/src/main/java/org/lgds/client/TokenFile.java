package org.lgds.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/** A new position is written beside the old one, is on the disk, and then takes its place in one step. */
record TokenFile(Path file) implements TokenStore {

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String position) {
        var whole = file.toAbsolutePath();
        var beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            Files.createDirectories(whole.getParent());
            try (var channel = FileChannel.open(beside, CREATE, WRITE, TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(position.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, whole, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The position could not be kept in " + file, e);
        }
    }
}

package org.lgds.local.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

import org.lgds.local.StackFailure;

/** Where one stack keeps everything, held by one launcher at a time. */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, made if need be; the operating system gives it back when the launcher ends, however it ends. */
    public static DataFolder hold(Path path) {
        try {
            Files.createDirectories(path);
            requireWritable(path);
            var channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                var holder = holder(channel);
                channel.close();
                throw new StackFailure("Another launcher" + holder + " runs on " + path
                        + ". Stop it with Ctrl-C, or start a second stack: --data FOLDER --port-offset 100");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A folder in it, made if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    /** Throws away everything but the lock. */
    public void reset() {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(path) && !each.equals(path.resolve(LOCK))) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot empty " + path + ": " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // given back with the process
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return false;
        }
        if (lock == null) {
            return false;
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return true;
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return " (process " + new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII) + ")";
    }

    /** What another user, often root, has left in it would only fail later, and less clearly. */
    private static void requireWritable(Path path) throws IOException {
        try (var entries = Files.list(path)) {
            var firm = entries.filter(entry -> !Files.isWritable(entry)).findFirst();
            if (firm.isPresent() || !Files.isWritable(path)) {
                throw new IOException("no permission to write " + firm.orElse(path));
            }
        }
    }

    private static StackFailure notWritable(Path path, IOException e) {
        return new StackFailure("Cannot write to " + path + " (" + e.getMessage()
                + "). Give this user the right to, or keep the data elsewhere: --data FOLDER");
    }
}

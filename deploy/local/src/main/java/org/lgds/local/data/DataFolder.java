package org.lgds.local.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.lgds.local.StackFailure;

/** Where one stack keeps everything, held by one launcher at a time. */
public final class DataFolder implements AutoCloseable {
    /** By this process: to open and close the lock once more would give it back, by the rules of POSIX. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Owned owned;

    private DataFolder(Path path, FileChannel channel, Owned owned) {
        this.path = path;
        this.channel = channel;
        this.owned = owned;
    }

    /**
     * Takes the folder, made if need be; the operating system gives it back when the launcher ends, however it ends.
     *
     * @throws StackFailure if another launcher has it, if it may not be written, or if it holds something and is no stack's;
     *     nothing has been changed then
     */
    public static DataFolder hold(Path folder) {
        var path = folder;
        try {
            path = Files.createDirectories(folder).toRealPath();
            if (!HELD.add(path)) {
                throw taken(path, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                var owned = Owned.look(path);
                requireWritable(path);
                var channel = lock(path);
                owned.mark(path);
                return new DataFolder(path, channel, owned);
            } catch (IOException | StackFailure e) {
                HELD.remove(path);
                throw e;
            }
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

    /** A folder in it, made if need be, that only this user can read: a log or an event may hold what others may not see. */
    public Path folder(String name) {
        try {
            var folder = Files.createDirectories(path.resolve(name));
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    /** Fails, saying why, if {@link #reset} would. */
    public void requireResettable() {
        owned.requireNoStrangers(path);
    }

    /** Throws away everything in it; of symbolic links only the links. It stays this launcher's. */
    public void reset() {
        requireResettable();
        try (var entries = Files.list(path)) {
            for (var entry : entries.toList()) {
                if (!entry.endsWith(Owned.LOCK) && !entry.endsWith(Owned.MARK)) {
                    Tree.delete(entry);
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
        HELD.remove(path);
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(
                path.resolve(Owned.LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            var holder = holder(channel);
            channel.close();
            throw taken(path, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    private static StackFailure taken(Path path, String holder) {
        return new StackFailure("Another launcher (process " + holder + ") runs on " + path
                + ". Stop it with Ctrl-C, or start a second stack: --data FOLDER --port-offset 100");
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

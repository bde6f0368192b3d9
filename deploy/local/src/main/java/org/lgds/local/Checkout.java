package org.lgds.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The built checkout that stacks run from: any number of them at once, but none while it is built, as a build replaces the
 * jars that they load from. The operating system gives the checkout back when a process ends, however it ends.
 *
 * <p>deploy/run runs this file itself, from its source and before anything is built: so it names no other class of the
 * suite.
 */
public final class Checkout {
    /** The exit code of a build that was not begun, as a stack runs or another build goes on. */
    private static final int IN_USE = 75;

    private static final Map<Path, FileLock> USED = new HashMap<>();

    private Checkout() {}

    /**
     * Runs a command while no stack runs from the checkout, and ends with its exit code.
     *
     * @param arguments the checkout, then the command
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var command = Arrays.asList(arguments).subList(1, arguments.length);
        var file = lockOf(Path.of(arguments[0]));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = channel.tryLock();
            System.exit(
                    lock == null
                            ? IN_USE
                            : new ProcessBuilder(command).inheritIO().start().waitFor());
        }
    }

    /** Keeps builds away from the checkout for as long as this process lives; false if one is going on. */
    static synchronized boolean use(Path home) throws IOException {
        var file = lockOf(home);
        if (USED.containsKey(file)) {
            return true;
        }
        if (Files.notExists(file)) {
            if (!Files.isWritable(file.getParent())) {
                return true; // Whoever may not write there builds nothing there either.
            }
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        var lock = channel.tryLock(0, Long.MAX_VALUE, true);
        if (lock == null) {
            channel.close();
            return false;
        }
        USED.put(file, lock);
        return true;
    }

    private static Path lockOf(Path home) throws IOException {
        return Files.createDirectories(home.resolve("deploy/local/target")).resolve("in-use");
    }
}

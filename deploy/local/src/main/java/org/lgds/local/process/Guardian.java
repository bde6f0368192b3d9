package org.lgds.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends every child process when the launcher ends, however it ends.
 *
 * <p>A shutdown hook does nothing for {@code kill -9} or a crash of the JVM. So a shell reads the numbers of the
 * children from a pipe that only the launcher holds open. The kernel closes the pipe when the launcher is gone, and
 * the shell then kills what it was told of. It needs nothing but a POSIX shell, unlike the parent-death signal of
 * Linux, which also belongs to the thread, not to the process, that started the child. The guardian ignores the
 * terminal's signals and has a session of its own, so that Ctrl-C or a signal to the launcher's group does not reach
 * it; if it is killed itself, another takes its place.
 *
 * <p>PostgreSQL's own children leave by themselves when the server process they belong to is gone.
 */
public final class Guardian implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            children=
            while read -r word number; do
                case $word in
                watch) children="$children $number" ;;
                forget)
                    left=
                    for child in $children; do [ "$child" = "$number" ] || left="$left $child"; done
                    children=$left ;;
                esac
            done
            [ -z "$children" ] || kill -KILL $children 2>/dev/null
            """;

    private final Set<Long> watched = new LinkedHashSet<>();
    private Process shell;
    private boolean closed;

    public Guardian() {
        startShell();
    }

    public synchronized void watch(long pid) {
        watched.add(pid);
        tell("watch " + pid);
    }

    public synchronized void forget(long pid) {
        watched.remove(pid);
        tell("forget " + pid);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // it is gone, and all it watched
        }
    }

    private synchronized void startShell() {
        try {
            shell = new ProcessBuilder(OwnSession.of(List.of("sh", "-c", SCRIPT)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start a shell: " + e.getMessage(), e);
        }
        watched.forEach(pid -> tell("watch " + pid));
        shell.onExit().thenRun(this::replace);
    }

    private synchronized void replace() {
        if (!closed) {
            startShell();
        }
    }

    private void tell(String line) {
        try {
            OutputStream pipe = shell.getOutputStream();
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // the shell was killed: the next one is told everything
        }
    }
}

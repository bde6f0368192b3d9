package org.lgds.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.lgds.local.StackFailure;

/** Starts child processes so that none outlives the launcher. */
public final class Processes implements AutoCloseable {
    private final Guardian guardian = new Guardian();
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Starts a process whose output goes to the log. */
    public Process start(Launch launch, LogFile log, Path folder) {
        if (closed) {
            throw new StackFailure("The stack is being stopped.");
        }
        var builder = new ProcessBuilder(OwnSession.of(launch.command()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.append());
        builder.environment().keySet().removeIf(Processes::leadsAstray);
        builder.environment().putAll(launch.environment());
        try {
            var process = builder.start();
            guard(process);
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new StackFailure("Cannot start " + launch.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    /** Runs a command to its end; fails if it fails. */
    public void run(String what, List<String> command, Map<String, String> environment, LogFile log, Path folder) {
        var status = status(what, Launch.of(command, environment), log, folder);
        if (status != 0) {
            throw new StackFailure(what + " failed with exit code " + status + ".");
        }
    }

    /** Runs a command to its end; false if it fails, which nothing else hangs on. */
    public boolean succeeds(String what, List<String> command, LogFile log, Path folder) {
        return status(what, Launch.of(command, Map.of()), log, folder) == 0;
    }

    private int status(String what, Launch launch, LogFile log, Path folder) {
        var process = start(launch, log, folder);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(what + " was interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Ends what is still running; nothing can be started any more. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Process::destroyForcibly);
        guardian.close();
    }

    /** From here on nothing new starts; what runs is stopped in order by whoever asked. */
    public void refuseNew() {
        closed = true;
    }

    private void guard(Process process) {
        running.add(process);
        guardian.watch(process.pid());
        process.onExit().thenRun(() -> {
            running.remove(process);
            guardian.forget(process.pid());
        });
        if (closed) {
            process.destroyForcibly();
        }
    }

    /** Variables of other PostgreSQLs, Keycloaks and JVMs that the user may have about. */
    private static boolean leadsAstray(String variable) {
        return variable.startsWith("PG") || variable.startsWith("KC_") || variable.startsWith("KEYCLOAK_");
    }
}

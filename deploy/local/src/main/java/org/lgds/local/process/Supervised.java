package org.lgds.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.lgds.local.StackFailure;

/** A part with its process: starts it, waits until it is ready, stops it, tells when it died unasked. */
public final class Supervised {
    /** More than the services give their callers (20 s); a first run leaves a record besides, for some seconds. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(45);

    private static final long POLL_MILLIS = 50;

    /** Exit codes of what a signal has ended: 128 and its number. A JVM that crashes ends by the first of these. */
    private static final int ABORTED = 134;

    private static final int KILLED = 137;
    private static final int SEGMENTATION_FAULT = 139;

    private final Part part;
    private final Processes processes;
    private final Path folder;
    private final BiConsumer<Supervised, Integer> died;
    private Process process;
    /** The process that was ready; the end of one that never was is told to whoever starts it. */
    private Process ready;

    private boolean wanted;

    /** @param died told, with the exit code, of a ready process that ended without having been asked to */
    public Supervised(Part part, Processes processes, Path folder, BiConsumer<Supervised, Integer> died) {
        this.part = part;
        this.processes = processes;
        this.folder = folder;
        this.died = died;
    }

    public Part part() {
        return part;
    }

    /**
     * Starts the process, unless it runs, and waits until it is ready.
     *
     * @throws StackFailure if it ends or is not ready in time; nothing of it runs then
     */
    public void start() {
        var first = run();
        if (!await(first)) {
            if (!part.mendAfterFailedStart(first.exitValue()) || !isWanted()) {
                throw endedTooSoon(first);
            }
            var second = run();
            if (!await(second)) {
                throw endedTooSoon(second);
            }
        }
    }

    private synchronized Process run() {
        if (!isAlive()) {
            process = processes.start(part.launch(), part.log(), folder);
            process.onExit().thenAccept(this::ended);
        }
        wanted = true;
        return process;
    }

    /** Whether it has become ready; false if it has ended by itself. */
    private boolean await(Process started) {
        try {
            return awaitReady(started) && isReady(started);
        } catch (RuntimeException e) {
            end(started, Duration.ZERO);
            throw e;
        }
    }

    private synchronized boolean isReady(Process started) {
        if (started.isAlive()) {
            ready = started;
        }
        return started.isAlive();
    }

    /** Ends the process at once, as a crash would; it stays down until started again. */
    public void kill() {
        end(Duration.ZERO);
    }

    /**
     * Asks the process to end, and makes it if it does not.
     *
     * @return how it ended, in words
     */
    public String stop() {
        end(STOPS_WITHIN);
        return switch (exitCode()) {
            case ABORTED, SEGMENTATION_FAULT -> "crashed as it stopped; see " + folder;
            case KILLED -> "did not stop when asked to, and was killed";
            default -> "stopped";
        };
    }

    private synchronized int exitCode() {
        return process == null || process.isAlive() ? 0 : process.exitValue();
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it should be running. */
    public synchronized boolean isWanted() {
        return wanted;
    }

    public synchronized long pid() {
        if (process == null) {
            throw new StackFailure(part.name() + " has not been started.");
        }
        return process.pid();
    }

    private void end(Duration patience) {
        Process ending;
        synchronized (this) {
            wanted = false;
            ending = process;
        }
        if (ending != null) {
            end(ending, patience);
        }
    }

    private void end(Process ending, Duration patience) {
        if (!ending.isAlive()) {
            return;
        }
        var children = ending.descendants().toList();
        try {
            if (!patience.isZero()) {
                Tool.signal(part.launch().stopSignal(), ending.pid());
            }
            if (patience.isZero() || !ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.destroyForcibly().waitFor();
            }
            children.forEach(Supervised::awaitEnd);
        } catch (InterruptedException e) {
            ending.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitReady(Process started) {
        var deadline = System.nanoTime() + part.readyWithin().toNanos();
        while (!part.isReady()) {
            if (!started.isAlive()) {
                return false;
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(part.name() + " was not ready within "
                        + part.readyWithin().toSeconds() + " s of its start.");
            }
            pause();
        }
        return true;
    }

    private StackFailure endedTooSoon(Process started) {
        return new StackFailure(part.name() + " ended with exit code " + started.exitValue() + " as it started.");
    }

    /** PostgreSQL's children leave a moment after a killed server; until then no other can take its place. */
    private static void awaitEnd(ProcessHandle child) {
        child.onExit()
                .completeOnTimeout(child, STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        child.destroyForcibly();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The start was interrupted.", e);
        }
    }

    private void ended(Process gone) {
        synchronized (this) {
            if (!wanted || gone != ready) {
                return;
            }
        }
        died.accept(this, gone.exitValue());
    }
}

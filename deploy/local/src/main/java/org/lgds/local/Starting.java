package org.lgds.local;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.lgds.local.process.Supervised;

/** Starts all parts side by side, each as soon as those it needs are ready; the first failure ends it. */
final class Starting {
    private static final Duration WORTH_A_LINE = Duration.ofMillis(500);

    private final Progress progress;
    private final Collection<Supervised> all;
    private final CompletableFuture<StackFailure> end;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean told = new AtomicBoolean();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    /** @param end done when the stack is stopped, or has failed, while it starts; what fails after that is no news */
    Starting(Progress progress, Collection<Supervised> all, CompletableFuture<StackFailure> end) {
        this.end = end;
        this.progress = progress;
        this.all = all;
    }

    void run() {
        var ready = new HashMap<String, CompletableFuture<Void>>();
        for (var one : all) {
            var needs = one.part().needs().stream()
                    .filter(ready::containsKey)
                    .map(ready::get)
                    .toArray(CompletableFuture<?>[]::new);
            var prepared = CompletableFuture.runAsync(() -> timed(one, "set up", one.part()::prepare), threads);
            ready.put(
                    one.part().name(),
                    prepared.runAfterBothAsync(CompletableFuture.allOf(needs), () -> start(one), threads));
        }
        var everything = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(everything, failed, end).join();
            requireGoingOn();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackFailure reason ? reason : new StackFailure(e.getMessage(), e);
        } finally {
            threads.shutdown();
        }
    }

    private void start(Supervised one) {
        var part = one.part();
        timed(one, "brought up to date", part::beforeStart);
        var begin = System.nanoTime();
        explained(one, () -> {
            one.start();
            part.afterStart();
            requireGoingOn();
        });
        progress.done(part.name(), part.address(), Progress.since(begin));
    }

    private void requireGoingOn() {
        if (end.isDone()) {
            throw new StackFailure("Stopped while starting.");
        }
    }

    private void timed(Supervised one, String what, Runnable step) {
        var begin = System.nanoTime();
        explained(one, step);
        var time = Progress.since(begin);
        if (time.compareTo(WORTH_A_LINE) > 0) {
            progress.done(one.part().name(), what, time);
        }
    }

    /** The first failure is told with the end of the log; those that follow from it are not. */
    private void explained(Supervised one, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            var log = one.part().log();
            var reason = e instanceof StackFailure known ? known : new StackFailure(e.toString(), e);
            if (!end.isDone() && !told.getAndSet(true)) {
                progress.note(one.part().name(), "failed; the end of " + log.path() + ":");
                progress.log(log.tail());
            }
            failed.completeExceptionally(reason);
            throw reason;
        }
    }
}

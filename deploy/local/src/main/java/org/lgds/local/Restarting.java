package org.lgds.local;

import java.util.concurrent.CompletableFuture;

import org.lgds.local.process.Restarts;
import org.lgds.local.process.Supervised;

/**
 * What follows when a part dies unasked: it is said, and the part is started again until it has died too often.
 *
 * @param failure told when it has; once it is done nothing is started any more
 */
record Restarting(Progress progress, Restarts restarts, CompletableFuture<StackFailure> failure) {

    void died(Supervised one, int exitCode) {
        var name = one.part().name();
        progress.note(
                name,
                "ended unasked with exit code " + exitCode + "; the end of "
                        + one.part().log().path() + ":");
        progress.log(one.part().log().tail());
        new Thread(() -> restart(one), "restart " + name).start();
    }

    private void restart(Supervised one) {
        var name = one.part().name();
        while (isToRun(one)) {
            var pause = restarts.pauseAfterDeath(name, System.nanoTime());
            if (pause.isEmpty()) {
                failure.complete(new StackFailure(
                        name + " keeps ending. See " + one.part().log().path()));
                return;
            }
            progress.note(name, "is started again in " + Progress.seconds(pause.get()));
            var begin = System.nanoTime();
            try {
                Thread.sleep(pause.get().toMillis());
                if (isToRun(one)) {
                    one.start();
                    restarts.ready(name, System.nanoTime());
                    progress.done(name, "ready again", Progress.since(begin));
                }
                return;
            } catch (RuntimeException e) {
                if (isToRun(one)) {
                    progress.note(name, e instanceof StackFailure ? e.getMessage() : e.toString());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isToRun(Supervised one) {
        return one.isWanted() && !failure.isDone();
    }
}

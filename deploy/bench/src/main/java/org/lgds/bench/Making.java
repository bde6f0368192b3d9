package org.lgds.bench;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** How data is made: told, and on two cores. */
public final class Making {

    private Making() {}

    /** Makes some of it. */
    public interface Step {
        void run() throws SQLException, InterruptedException;
    }

    /** Tells what is made, and how long it took. */
    public static void told(String what, Step step) throws SQLException, InterruptedException {
        System.out.println("\nMaking " + what);
        var begin = System.nanoTime();
        step.run();
        System.out.printf("Made in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** Two steps of which neither reads what the other writes: the machine has two cores at least. */
    public static void bothAtOnce(Step one, Step other) throws SQLException, InterruptedException {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var begun = thread.submit(() -> {
                one.run();
                return null;
            });
            other.run();
            begun.get();
        } catch (ExecutionException e) {
            throw new SQLException("the data could not be made", e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }
}

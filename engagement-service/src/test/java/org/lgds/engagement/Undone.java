package org.lgds.engagement;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Lets a transaction of a test come to nothing. */
public final class Undone extends RuntimeException {

    private Undone() {
        super("undone", null, false, false);
    }

    /** Does something in a transaction, which commits or, after all was done, rolls back. */
    public static void unless(boolean commits, Runnable work) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                if (!commits) {
                    throw new Undone();
                }
            });
        } catch (Undone e) {
            // As it was meant.
        }
    }
}

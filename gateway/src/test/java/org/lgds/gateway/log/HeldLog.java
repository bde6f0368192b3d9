package org.lgds.gateway.log;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The log, in which pages about one council are as a test needs them. */
public class HeldLog extends EventLog {

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final String council;
    private final long pruned;

    private HeldLog(DataSource database, String council, long pruned) {
        super(database);
        this.council = council;
        this.pruned = pruned;
    }

    /** Pages about the council are read no further until they are released. */
    public static HeldLog of(DataSource database, String council) {
        return new HeldLog(database, council, 0);
    }

    /** Of the pages about the council nothing is left up to a position: it was deleted when the stream had begun. */
    public static HeldLog pruned(DataSource database, String council, long through) {
        var log = new HeldLog(database, council, through);
        log.release();
        return log;
    }

    @Override
    public Page page(long after, long upTo, View view) throws SQLException {
        if (!view.councils().equals(Set.of(council))) {
            return super.page(after, upTo, view);
        }
        begun.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return after < pruned ? new Page(List.of(), upTo, pruned) : super.page(after, upTo, view);
    }

    /** How many of these pages have been begun. */
    public int begun() {
        return begun.get();
    }

    public void release() {
        released.countDown();
    }
}

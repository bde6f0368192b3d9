package org.lgds.kit.feed;

import org.lgds.kit.event.ResentState;
import org.lgds.kit.problem.Problem;

/**
 * Takes the records of one topic in. It is called in a transaction that also notes the event as handled. A tombstone may come
 * again all the same, and every record does when a copy is filled anew, so a copy applies by sequence. It never takes an older
 * record; the same sequence is the same state told more fully ({@link ResentState}); a tombstone removes what is older than it.
 */
public interface Subscriber {

    String topic();

    /** True if it keeps a copy that the service needs to answer; false if it only reacts, and may do so at any time. */
    default boolean keepsCopy() {
        return true;
    }

    /**
     * Does what the record says. A {@link Problem}, an {@link UnreadableEvent} or what the database can never hold sends it to
     * the dead letters; any other failure lets it be tried again, for as long as it takes.
     */
    void on(Delivery delivery);
}

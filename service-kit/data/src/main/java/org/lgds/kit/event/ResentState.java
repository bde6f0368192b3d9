package org.lgds.kit.event;

import java.util.List;

/**
 * State that is sent again, as it was sent before its representation gained something which consumers need: of what has not
 * changed since, its topic tells the poorer representation for ever.
 */
public interface ResentState {

    /** The state topic. */
    String topic();

    /** Raised by one whenever the representation gains something that consumers are to have of all there is. */
    int representation();

    /**
     * The next aggregates in the order of their keys, each locked against change until this transaction ends, and each as an
     * event with the sequence it has reached. Only the event's state is sent.
     *
     * @param key the one to begin after; null for the beginning
     */
    List<? extends DomainEvent> after(String key, int limit);
}

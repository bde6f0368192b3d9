package org.lgds.gateway.consumer;

import java.util.concurrent.ConcurrentHashMap;

/** How many of one thing each consumer has at the moment; who has none is not remembered. */
final class Places {

    private final ConcurrentHashMap<Partition, Integer> taken = new ConcurrentHashMap<>();

    /** False if the consumer has as many as it may have; else {@link #leave} must follow, once. */
    boolean take(Partition consumer, int most) {
        if (taken.merge(consumer, 1, Integer::sum) <= most) {
            return true;
        }
        leave(consumer);
        return false;
    }

    void leave(Partition consumer) {
        taken.computeIfPresent(consumer, (key, count) -> count == 1 ? null : count - 1);
    }
}

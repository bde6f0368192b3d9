package org.lgds.gateway.connection;

import java.util.concurrent.ConcurrentHashMap;

/** How many of one thing each address has at the moment; who has none is not remembered. */
final class Counts {

    private final int most;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param most that one address may have; 0 for no cap */
    Counts(int most) {
        this.most = most == 0 ? Integer.MAX_VALUE : most;
    }

    /** @return whether it may have this one too; {@link #leave} must follow in any case, once */
    boolean take(String address) {
        return taken.merge(address, 1, Integer::sum) <= most;
    }

    void leave(String address) {
        taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    boolean isOver(String address) {
        return taken.getOrDefault(address, 0) > most;
    }
}

package org.lgds.engagement.council;

import java.time.LocalDate;
import java.util.Map;

/**
 * Records of councils that go to the successors when a reorganisation takes effect (DOMAIN.md 6.H, step 6). It is called in the
 * transaction that closes the predecessors, which it holds; told again, of the same or by another event, it changes nothing.
 */
public interface Heritage {

    /**
     * Passes on what is open.
     *
     * @param following each council that has ended, with those that follow it
     */
    void pass(Map<String, Heirs> following, LocalDate on);
}

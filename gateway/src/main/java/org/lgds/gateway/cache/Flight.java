package org.lgds.gateway.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * One request that is on its way for many. Who was there before it left may have its answer in any case; who came later
 * may have it if it is fresh, as they might else be told what was so before they asked.
 */
final class Flight {

    private final Queue<Visit> early;
    private final Queue<Visit> later = new ArrayDeque<>();
    private boolean landed;

    Flight(Queue<Visit> early) {
        this.early = early;
    }

    /** @return false if it is too late */
    synchronized boolean join(Visit visit) {
        return !landed && later.add(visit);
    }

    /** It has brought something, or nothing; nobody can join any more. */
    synchronized boolean land() {
        var first = !landed;
        landed = true;
        return first;
    }

    /** Who was there before it left. */
    List<Visit> early() {
        return List.copyOf(early);
    }

    /** Who came while it was on its way. */
    synchronized List<Visit> later() {
        return List.copyOf(later);
    }

    List<Visit> all() {
        var all = new ArrayList<>(early());
        all.addAll(later());
        return all;
    }
}

package org.lgds.gateway.token;

import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * Which keys there are, and when to ask again: at a key id that is not among them, at most once in a while, and all who
 * wait for an answer wait for the same one. So a flood of invented ids costs one fetch, and when keys are rotated nobody
 * who comes with the new one is refused because another's fetch is still under way.
 *
 * <p>Price: a key made public within that while after a fetch, and after an invented id made one, is not known until it is
 * over: tokens signed with it are refused until then. quarkus-oidc has an interval too ({@code forced-jwk-refresh-interval}), but refuses whoever comes during a fetch,
 * and lets several begin at the same moment.
 */
final class KeyRing {

    private final LongSupplier clock;
    private final Duration every;
    private final Duration retry;
    private final Supplier<Uni<Map<String, PublicKey>>> source;

    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile int generation;

    private Uni<Void> running;
    private long notBefore;
    private Throwable failure;

    /**
     * @param clock nanoseconds, as {@link System#nanoTime()}
     * @param every between two fetches at least
     * @param retry after one that failed
     * @param source fetches the keys, by their ids
     */
    KeyRing(LongSupplier clock, Duration every, Duration retry, Supplier<Uni<Map<String, PublicKey>>> source) {
        this.clock = clock;
        this.every = every;
        this.retry = retry;
        this.source = source;
        this.notBefore = clock.getAsLong();
    }

    /** Rises with each change of the keys: what was verified in an earlier one no longer counts. */
    int generation() {
        return generation;
    }

    /** The key of this id, if it is here. */
    Optional<PublicKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * The key of this id, asking for it if it may.
     *
     * @return fails if the keys could not be had, so that it is not known whether there is one
     */
    Uni<Optional<PublicKey>> ask(String id) {
        var here = find(id);
        return here.isPresent() ? Uni.createFrom().item(here) : fetched(true).map(done -> find(id));
    }

    /**
     * Asks for the keys anew, if it may: of one that was withdrawn nobody comes with an unknown id.
     *
     * @return fails if they could not be had; those that are here stay
     */
    Uni<Void> renewed() {
        return fetched(false);
    }

    /** Takes keys that came without being asked for, as at the start; these are no fetch. */
    synchronized void take(Map<String, PublicKey> current) {
        if (!current.equals(keys)) {
            keys = Map.copyOf(current);
            generation++;
        }
    }

    /** @param forAnId if so, the next one that an unknown id may cause is not soon; a renewal takes nothing from those */
    private synchronized Uni<Void> fetched(boolean forAnId) {
        if (running != null) {
            return running;
        }
        var now = clock.getAsLong();
        if (now - notBefore < 0) {
            return failure == null
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(failure);
        }
        running = Uni.createFrom()
                .deferred(() -> source.get())
                .onItemOrFailure()
                .invoke((current, failed) -> over(now, forAnId, current, failed))
                .replaceWithVoid()
                .memoize()
                .indefinitely();
        return running;
    }

    private synchronized void over(long began, boolean forAnId, Map<String, PublicKey> current, Throwable failed) {
        running = null;
        failure = failed;
        if (failed != null) {
            notBefore = began + retry.toNanos();
        } else {
            // The first ones are no answer to anyone's id, and so may be old already when the first token comes.
            notBefore = keys.isEmpty() || !forAnId ? began : began + every.toNanos();
            take(current);
        }
    }
}

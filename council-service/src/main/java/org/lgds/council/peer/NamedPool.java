package org.lgds.council.peer;

/**
 * A pool with the name that its contents give it.
 *
 * @param id SHA-256 of its places, as hexadecimal digits
 */
record NamedPool(PeerPool pool, String id) {

    static NamedPool of(PeerPool pool) {
        return new NamedPool(pool, Inputs.id(pool));
    }

    int size() {
        return pool.places().size() + pool.withoutFacts().size();
    }
}

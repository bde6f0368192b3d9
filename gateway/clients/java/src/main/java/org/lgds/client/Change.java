package org.lgds.client;

/**
 * One change of a feed.
 *
 * @param op {@code upsert} or {@code delete}
 * @param item as it is now; null where it left the caller's sight
 */
public record Change<T>(String op, String id, T item) {

    /** True where the copy of this id is to be taken away: it is gone, or no longer the caller's to see. */
    public boolean isDelete() {
        return op.equals("delete");
    }
}

package org.lgds.kit.delta;

import java.util.List;

/**
 * A page of a changes feed. {@code next} is the address of the next page while there is more; then {@code since} is the
 * token for the next visit.
 */
public record Changes<T>(List<Item<T>> items, String next, String since) {

    /** {@code upsert} with the item as it is now, or {@code delete} of what left the caller's sight. */
    public record Item<T>(String op, String id, T item) {

        /** An item that is new to the caller, or changed. */
        public static <T> Item<T> upsert(String id, T item) {
            return new Item<>("upsert", id, item);
        }

        /** One that is gone, or not theirs to see any more. */
        public static <T> Item<T> delete(String id) {
            return new Item<>("delete", id, null);
        }

        boolean takesAway() {
            return op.equals("delete");
        }
    }
}

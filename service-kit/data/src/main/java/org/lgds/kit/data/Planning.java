package org.lgds.kit.data;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** How PostgreSQL looks for the plan of a statement. */
public final class Planning {

    private Planning() {}

    /**
     * Plans statements of this transaction once, and not anew for the values that they come with: where the best plan is the same
     * for all of them, and to look for it takes as long as to run it.
     */
    public static void once(EntityManager entities) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("set local plan_cache_mode = force_generic_plan")
                .executeUpdate();
    }
}

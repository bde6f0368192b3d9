package org.lgds.asset.council;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.lgds.kit.tenant.CopiedPredecessors;

/** By the records in {@link KnownCouncil}. */
@Singleton
class KnownPredecessors extends CopiedPredecessors {

    KnownPredecessors(EntityManager entities) {
        super(entities);
    }
}

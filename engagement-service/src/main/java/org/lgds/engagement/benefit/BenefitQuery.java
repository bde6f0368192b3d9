package org.lgds.engagement.benefit;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which benefits are asked for.
 *
 * @param council the one where they were measured
 * @param service the LGSL code they are of
 * @param programme the one that funds the projects in which they were realised; it goes with nothing else
 * @param group what lines are by, beside the totals
 */
public record BenefitQuery(
        @RestQuery String council,
        @RestQuery Integer service,
        @RestQuery UUID programme,
        @RestQuery Group group) {

    /** What lines are by. */
    public enum Group {
        COUNCIL,
        SERVICE,
        KIND
    }

    boolean isOfAll() {
        return programme == null && isOfNothingElse();
    }

    /** True unless something is asked for that is not kept of programmes. */
    boolean isOfNothingElse() {
        return council == null && service == null && group == null;
    }
}

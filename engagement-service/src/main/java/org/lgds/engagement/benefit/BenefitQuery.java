package org.lgds.engagement.benefit;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which benefits are asked for.
 *
 * @param council the one where they were measured
 * @param service the LGSL code they are of
 * @param group what lines are by, beside the totals
 */
public record BenefitQuery(
        @RestQuery String council,
        @RestQuery Integer service,
        @RestQuery Group group) {

    /** What lines are by. */
    public enum Group {
        COUNCIL,
        SERVICE,
        KIND
    }

    boolean isOfAll() {
        return council == null && service == null && group == null;
    }
}

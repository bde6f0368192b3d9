package org.lgds.engagement.benefit;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which benefits are asked for.
 *
 * @param council only those that were measured in this council, by its code
 * @param service only those of this service, by its LGSL code
 * @param programme only those of projects that this programme funds, by its id; goes with no other filter
 * @param group what lines are by, beside the totals; councils and services come in pages, which count these and not their lines
 */
public record BenefitQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery Integer service,
        @RestQuery UUID programme,
        @RestQuery Group group) {

    /** What lines are by. */
    public enum Group {
        /** A line for each council. */
        COUNCIL,
        /** A line for each service. */
        SERVICE,
        /** A line for each kind of measure. */
        KIND
    }

    boolean comesInPages() {
        return group == Group.COUNCIL || group == Group.SERVICE;
    }

    boolean isOfAll() {
        return programme == null && isOfNothingElse();
    }

    /** Throws {@link Problem} 400 for a cursor where nothing comes in pages. */
    void mustBeSound(PageQuery page) {
        if (page.cursor() != null && !comesInPages()) {
            throw Problem.invalidParameter(
                    "cursor", "Only lines by council or service come in pages: add group=council or group=service.");
        }
    }

    /** True unless something is asked for that is not kept of programmes. */
    boolean isOfNothingElse() {
        return council == null && service == null && group == null;
    }
}

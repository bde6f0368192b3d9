package org.lgds.engagement.benefit;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;

/**
 * Which benefits are asked for.
 *
 * @param council the one where they were measured
 * @param service the LGSL code they are of
 * @param programme the one that funds the projects in which they were realised; it goes with nothing else
 * @param group what lines are by, beside the totals; councils and services come in pages, which count these and not their lines
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

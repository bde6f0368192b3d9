package org.lgds.engagement.award;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/** Filters of the awards. */
public record AwardQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery UUID programme,
        @RestQuery UUID project,
        @RestQuery AwardState state) {

    Conditions conditions() {
        return new Conditions()
                .and("programme = %s", programme)
                .and("project = %s", project)
                .and("council = %s", council)
                .and("state = %s", state);
    }

    /** Of these, what stays of an award; not the council, which may be one that it was of. */
    Conditions standing() {
        return new Conditions().and("programme = %s", programme).and("project = %s", project);
    }

    boolean matches(Award award) {
        return (council == null || council.equals(award.council))
                && (programme == null || programme.equals(award.programme))
                && (project == null || project.equals(award.project))
                && (state == null || state == award.state);
    }
}

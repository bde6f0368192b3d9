package org.lgds.asset.finding;

import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the findings.
 *
 * @param kind only those of this kind
 * @param service only those of this service, by its LGSL code
 * @param interaction only those of this interaction, by its LGIL code
 * @param council only those with a member of this council, by its code
 * @param state only those in this state
 * @param minAvoidable only those of which sharing would save so many pence; where the caller may know but the band, its
 *     lower bound must reach it
 */
public record FindingQuery(
        @RestQuery FindingKind kind,
        @RestQuery Integer service,
        @RestQuery Integer interaction,
        @RestQuery @CouncilCode String council,
        @RestQuery DuplicationFinding.State state,
        @RestQuery @Min(0) Long minAvoidable) {

    /** True unless it has changed into something that was not asked for; what it avoids is the reader's to judge. */
    public boolean matches(DuplicationFinding finding) {
        return (state == null || state == finding.state) && (council == null || finding.councils.contains(council));
    }
}

package org.lgds.asset.finding;

import jakarta.validation.constraints.Min;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Filters of the findings.
 *
 * @param council a member's council
 * @param minAvoidable pence; where the caller may know but the band, the band's lower bound must reach it
 */
public record FindingQuery(
        @RestQuery FindingKind kind,
        @RestQuery Integer service,
        @RestQuery Integer interaction,
        @RestQuery String council,
        @RestQuery DuplicationFinding.State state,
        @RestQuery @Min(0) Long minAvoidable) {

    /** True unless it has changed into something that was not asked for; what it avoids is the reader's to judge. */
    public boolean matches(DuplicationFinding finding) {
        return (state == null || state == finding.state) && (council == null || finding.councils.contains(council));
    }
}

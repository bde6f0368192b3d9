package org.lgds.engagement.advisor;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An advisor of an open engagement gains from its council, or from a supplier of an asset that was recommended in it.
 *
 * @param engagement id of the engagement
 * @param advisor subject of the advisor's token
 * @param interest id of the interest they declared
 * @param council code of the council they have it in, which may be one that the engagement's council has followed, or that
 *     follows it
 * @param supplier id of the supplier they have it in; absent where it is in a council
 * @param recommendation id of the recommendation of that supplier's asset
 */
@Schema(name = "AdvisorConflict")
public record Conflict(
        UUID engagement, String advisor, UUID interest, String council, UUID supplier, UUID recommendation) {}

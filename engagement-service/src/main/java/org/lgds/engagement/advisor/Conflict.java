package org.lgds.engagement.advisor;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An advisor of an open engagement gains from its council, or from a supplier of an asset that was recommended in it.
 *
 * @param advisor their subject
 * @param interest the id of what they declared
 * @param council in which they have it, which may be one that the engagement's council has followed, or that follows it
 * @param recommendation of the supplier's asset
 */
@Schema(name = "AdvisorConflict")
public record Conflict(
        UUID engagement, String advisor, UUID interest, String council, UUID supplier, UUID recommendation) {}

package org.lgds.engagement.recommendation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a council says as it accepts a recommendation.
 *
 * @param reason why it takes the asset up although that is deprecated, as its adoption will say; needed for such an asset alone
 */
@Schema(name = "RecommendationAcceptance")
public record Acceptance(@Size(min = 1, max = 1000) String reason) {}

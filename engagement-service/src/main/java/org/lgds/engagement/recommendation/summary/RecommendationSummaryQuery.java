package org.lgds.engagement.recommendation.summary;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.recommendation.Recommendation.Subject;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Which recommendations are summed up, and by what.
 *
 * @param council whose they are
 * @param region of their council, or {@code unknown}; one that is not there is refused
 * @param kind only those of this kind
 * @param asset only those of this asset, by its id; of all councils together, or of one that is named
 * @param by what lines are by, beside the totals and the reasons; by council or asset they come in pages
 */
public record RecommendationSummaryQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery @Size(min = 1, max = 100) String region,
        @RestQuery Subject kind,
        @RestQuery UUID asset,
        @RestQuery By by) {

    /** What lines are by. */
    public enum By {
        /** A line for each council. */
        COUNCIL,
        /** A line for each region. */
        REGION,
        /** A line for each reason of refusals. */
        REASON,
        /** A line for each kind. */
        KIND,
        /** A line for each asset. */
        ASSET
    }

    /** True of what tells nothing of a single council. */
    boolean isOfAll() {
        return council == null && region == null && asset == null && (by == null || by == By.KIND || by == By.REASON);
    }

    boolean isByAsset() {
        return by == By.ASSET;
    }

    boolean comesInPages() {
        return isByAsset() || by == By.COUNCIL;
    }

    boolean hasLines() {
        return by != null && by != By.REASON;
    }

    /** Throws {@link Problem} 400 for filters that do not go together. */
    void mustBeSound(PageQuery page) {
        var isOfAssets = asset != null || isByAsset();
        if (isOfAssets && region != null) {
            throw Problem.invalidParameter(
                    "region", "Assets are summed up over all councils or of one: leave region out, or name a council.");
        }
        if (asset != null && council == null && (by == By.COUNCIL || by == By.REGION)) {
            throw Problem.invalidParameter(
                    "by", "An asset is summed up over all councils or of one: name a council, or leave by out.");
        }
        if (page.cursor() != null && !comesInPages()) {
            throw Problem.invalidParameter(
                    "cursor", "Only lines by council or asset come in pages: add by=council or by=asset.");
        }
    }
}

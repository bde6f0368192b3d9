package org.lgds.engagement.recommendation;

import jakarta.enterprise.context.RequestScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.kit.version.Versions;

/** Recommendations as this caller is shown them. */
@RequestScoped
class RecommendationSight {

    private final CouncilRecords records;
    private final Versions versions;

    RecommendationSight(CouncilRecords records, Versions versions) {
        this.records = records;
        this.versions = versions;
    }

    RestResponse<RecommendationView> shown(Recommendation recommendation) {
        return versions.answer(recommendation, view(recommendation));
    }

    RecommendationView view(Recommendation recommendation) {
        return RecommendationView.of(
                recommendation, records.allowedActions(RecommendationStepResource.class, recommendation));
    }
}

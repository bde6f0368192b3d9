package org.lgds.engagement.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.engagement.engagement.Parts;

@ApplicationScoped
class PartsOfReviews implements Parts {

    @Override
    public List<Kind<? extends EngagementPart>> kinds() {
        return List.of(ProgressReview.KIND);
    }
}

package org.lgds.engagement.plan;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.engagement.engagement.Parts;

@ApplicationScoped
class PartsOfPlans implements Parts {

    @Override
    public List<Kind<? extends EngagementPart>> kinds() {
        return List.of(ActionPlan.KIND, Action.KIND);
    }
}

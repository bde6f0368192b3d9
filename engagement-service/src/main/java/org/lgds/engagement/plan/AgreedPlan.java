package org.lgds.engagement.plan;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Precondition;

/** Follow-up begins with an agreed plan (DOMAIN.md 5.2). */
@ApplicationScoped
class AgreedPlan implements Precondition {

    @Override
    public List<String> lacking(Engagement engagement, String step) {
        var lacks = step.equals("follow-up")
                && ActionPlan.in(engagement.id, ActionPlan.State.AGREED).isEmpty();
        return lacks ? List.of("agreedPlan") : List.of();
    }
}

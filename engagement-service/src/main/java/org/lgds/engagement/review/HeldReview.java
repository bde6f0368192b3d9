package org.lgds.engagement.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Precondition;

/** An engagement is completed after a progress review (DOMAIN.md 5.2); none is kept that was held outside its window. */
@ApplicationScoped
class HeldReview implements Precondition {

    @Override
    public List<String> lacking(Engagement engagement, String step) {
        return step.equals("completion") && !ProgressReview.wasHeld(engagement.id)
                ? List.of("progressReview")
                : List.of();
    }
}

package org.lgds.engagement.recommendation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Precondition;

/** An engagement is completed once every recommendation made in it is decided on (DOMAIN.md 5.2). */
@ApplicationScoped
class EveryRecommendationDecided implements Precondition {

    @Override
    public List<String> lacking(Engagement engagement, String step) {
        if (!step.equals("completion")) {
            return List.of();
        }
        return Recommendation.<Recommendation>list(
                        "engagement = ?1 and state in ?2 order by id", engagement.id, Recommendation.UNDECIDED)
                .stream()
                .map(undecided -> "recommendations/" + undecided.id)
                .toList();
    }
}

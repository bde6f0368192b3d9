package org.lgds.engagement.measure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Precondition;

/** An engagement is completed once each of its measures has a reading, or it is stated why not (DOMAIN.md 5.2). */
@ApplicationScoped
class EveryMeasureRead implements Precondition {

    @Override
    public List<String> lacking(Engagement engagement, String step) {
        if (!step.equals("completion")) {
            return List.of();
        }
        return Measure.<Measure>list(
                        "engagement = ?1 and lastOn is null and noReadingReason is null order by id", engagement.id)
                .stream()
                .map(measure -> "measures/" + measure.id)
                .toList();
    }
}

package org.lgds.council.reviewing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.assessment.FurtherSteps;

/** Tells where reviewers, moderators and contests take their steps. */
@ApplicationScoped
class ReviewSteps implements FurtherSteps {

    @Override
    public List<Class<?>> resources() {
        return List.of(ReviewStepResource.class, ContestResource.class);
    }
}

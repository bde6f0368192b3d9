package org.lgds.engagement.recommendation;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.recommendation.Recommendation.State;

import static org.assertj.core.api.Assertions.assertThat;

class RecommendationTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 'change issue'",
        "ISSUED, 'acceptance rejection deferral'",
        "DEFERRED, 'acceptance rejection'",
        "ACCEPTED, 'implementation lapse'",
        "REJECTED, ''",
        "IMPLEMENTED, ''",
        "LAPSED, ''"
    })
    void theDiagramHasTheseActionsAndNoOthers(State state, String actions) {
        assertThat(Recommendation.LIFECYCLE.actionsFrom(state))
                .containsExactlyInAnyOrderElementsOf(actions.isEmpty() ? Set.of() : List.of(actions.split(" ")));
    }
}

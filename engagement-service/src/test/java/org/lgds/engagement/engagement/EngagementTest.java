package org.lgds.engagement.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.engagement.Engagement.State;

import static org.assertj.core.api.Assertions.assertThat;

class EngagementTest {

    private final Instant now = Instant.now();

    @ParameterizedTest
    @CsvSource({
        "SCOPING, 'change position-statement agreement early-end assignment release'",
        "AGREED, 'start pause early-end assignment release'",
        "ACTIVE, 'follow-up pause early-end assignment release'",
        "FOLLOW_UP, 'completion pause early-end assignment release'",
        "PAUSED, 'resumption early-end assignment release'",
        "COMPLETED, ''",
        "ENDED_EARLY, ''"
    })
    void theDiagramHasTheseActionsAndNoOthers(State state, String actions) {
        assertThat(Engagement.LIFECYCLE.actionsFrom(state))
                .containsExactlyInAnyOrderElementsOf(actions.isEmpty() ? Set.of() : List.of(actions.split(" ")));
    }

    @Test
    void aPausedEngagementGoesOnWhereItWas() {
        var engagement = agreed();
        engagement.pause("Elections.", now);
        assertThat(engagement.resume(now).change().to()).isEqualTo("agreed");

        engagement.start(now);
        engagement.pause("Elections again.", now);
        assertThat(engagement.resume(now).change().to()).isEqualTo("active");
        assertThat(engagement.pausedFrom).isNull();
    }

    @Test
    void otherServicesForgetAnEngagementThatIsOver() {
        var engagement = agreed();
        assertThat(engagement.start(now).state().data()).hasFieldOrPropertyWithValue("advisors", List.of("sub"));
        assertThat(engagement.endEarly("No sponsor.", now).state().data()).isNull();
    }

    private Engagement agreed() {
        var engagement = Engagement.offered("LDS", "t", null);
        engagement.scope(now);
        engagement.write(new ChangedEngagement("t", "s", "sub", 5), now);
        engagement.receive("We are here.", now);
        engagement.agree(now);
        return engagement;
    }
}

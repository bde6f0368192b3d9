package org.lgds.engagement.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.request.EngagementRequest.State;
import org.lgds.engagement.result.Dimension;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EngagementRequestTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 'change submission withdrawal'",
        "SUBMITTED, 'triage withdrawal'",
        "TRIAGED, 'acceptance decline deferral withdrawal'",
        "DEFERRED, 'triage withdrawal'",
        "ACCEPTED, ''",
        "DECLINED, ''",
        "WITHDRAWN, ''"
    })
    void theDiagramHasTheseActionsAndNoOthers(State state, String actions) {
        assertThat(EngagementRequest.LIFECYCLE.actionsFrom(state))
                .containsExactlyInAnyOrderElementsOf(actions.isEmpty() ? Set.of() : List.of(actions.split(" ")));
    }

    @Test
    void aFocusOnServicesAloneWillDo() {
        var request = EngagementRequest.draft("LDS");
        request.write(contents("a", "b", new Focus(null, List.of(372, 372))), "c", Instant.now());

        assertThat(request.focus().services()).containsExactly(372);
        assertThat(request.submit(new Submission("b", true, false), Instant.now())
                        .change()
                        .to())
                .isEqualTo("submitted");
    }

    @Test
    void theSponsorIsNotTheSro() {
        var request = EngagementRequest.draft("LDS");
        request.write(contents("a", "a", new Focus(List.of(Dimension.REUSE), null)), "c", Instant.now());

        assertThatThrownBy(() -> request.submit(new Submission("a", true, true), Instant.now()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("lacking: sro");
        assertThat(request.state).isEqualTo(State.DRAFT);
    }

    private static ChangedEngagementRequest contents(String sponsor, String sro, Focus focus) {
        return new ChangedEngagementRequest("t", sponsor, sro, focus, null);
    }
}

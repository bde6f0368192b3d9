package org.lgds.council.reviewing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.council.reviewing.Reviewed.BRISTOL;
import static org.lgds.council.reviewing.Reviewed.LEEDS;
import static org.lgds.council.reviewing.Reviewed.adjust;
import static org.lgds.council.reviewing.Reviewed.inPeerReview;

/** Each reviewer looks at an assessment by themselves (DOMAIN.md 3.6): no figure tells what another has adjusted. */
@QuarkusTest
@TestProfile(RealTokens.class)
class IndependentReviewsTest {

    private static final String COUNCIL = "DUD";
    private static final Map<String, ?> LOWER = Map.of("value", 2, "reason", "Two services are not most of them");

    @Inject
    Assessments assessments;

    private String path;

    @BeforeEach
    void anAssessmentThatTwoLookAt() {
        assessments.clear(COUNCIL);
        path = inPeerReview(COUNCIL, "peer_reviewed");
    }

    @Test
    void whatOneAdjustsMovesNoFigureOfAnothers() {
        var before = figures(LEEDS);
        var bristols = figures(BRISTOL);
        adjust(path, BRISTOL, "silo.redesign", LOWER).statusCode(200);

        assertThat(figures(LEEDS)).isEqualTo(before);
        assertThat(figures(BRISTOL)).isNotEqualTo(bristols);
    }

    @Test
    void theCouncilAndLgdsAreShownWhatAllComeTo() {
        var council = figures(Person.editor(COUNCIL));
        var lgds = figures(Person.MODERATOR);
        adjust(path, BRISTOL, "silo.redesign", LOWER).statusCode(200);

        assertThat(figures(Person.editor(COUNCIL))).isNotEqualTo(council);
        assertThat(figures(Person.MODERATOR)).isNotEqualTo(lgds);
    }

    private String figures(Person reader) {
        return reader.get(path + "/score").extract().asString()
                + reader.get(path + "/next-steps?limit=40").extract().asString();
    }
}

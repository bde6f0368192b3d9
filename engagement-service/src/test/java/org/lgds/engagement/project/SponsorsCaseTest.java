package org.lgds.engagement.project;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** The case on record is of one elected member, of a council that is in it (DOMAIN.md 5.5). */
@QuarkusTest
@TestProfile(RealTokens.class)
class SponsorsCaseTest {

    @Inject
    ProjectScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aCouncilThatIsOnlyInvitedHasNoCase() {
        var project = scene.proposed();
        var invited = ProjectScene.invite(project, "BST");
        refused(project, sponsor("BST"), 403);
        sro("BST").act(invited, "confirmation").statusCode(200);
        sponsor("BST").get(project).body("allowedActions", hasItem("sponsor-case"));
        sponsor("BST")
                .act(project, "sponsor-case", "text", "Ours.")
                .statusCode(200)
                .body("sponsor", equalTo("sub-of-bst-sponsor"));
    }

    @Test
    void theCaseOnRecordIsChangedByItsOwnSponsorAlone() {
        var project = scene.proposed();
        sro("BST").act(ProjectScene.invite(project, "BST"), "confirmation").statusCode(200);
        sponsor("LDS").act(project, "sponsor-case", "text", "Parents queue.").statusCode(200);
        refused(project, sponsor("BST"), 409);
        refused(project, new Member("other-lds-sponsor", "council-sponsor", "LDS", null), 409);
        PROGRAMME
                .get(project)
                .body("sponsor", equalTo("sub-of-lds-sponsor"))
                .body("sponsorCase", equalTo("Parents queue."));
        sponsor("LDS")
                .act(project, "sponsor-case", "text", "Parents queue for hours.")
                .statusCode(200)
                .body("sponsorCase", equalTo("Parents queue for hours."));
    }

    @Test
    void ofTwoSponsorsAtTheSameMomentOneHasTheCase() {
        var project = scene.proposed();
        sro("BST").act(ProjectScene.invite(project, "BST"), "confirmation").statusCode(200);
        var sponsors = List.of(sponsor("LDS"), sponsor("BST"));
        var answers = Racing.<Integer>all(
                2, List.of(() -> recorded(project, sponsors.get(0)), () -> recorded(project, sponsors.get(1))));
        assertThat(answers).contains(200).containsAnyOf(409, 412).hasSize(2);
        var first = sponsors.get(answers.indexOf(200));
        PROGRAMME.get(project).body("sponsor", equalTo("sub-of-" + first.name()));
    }

    private static int recorded(String project, Member sponsor) {
        return sponsor.tries(project, "sponsor-case", Map.of("text", "Ours."))
                .extract()
                .statusCode();
    }

    private static void refused(String project, Member sponsor, int status) {
        sponsor.get(project).body("allowedActions", not(hasItem("sponsor-case")));
        sponsor.tries(project, "sponsor-case", Map.of("text", "Ours.")).statusCode(status);
    }
}

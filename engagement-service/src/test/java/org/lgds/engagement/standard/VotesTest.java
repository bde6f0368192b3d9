package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.sro;

/** Who votes on a version, and which votes it needs (DOMAIN.md 5.7). */
@QuarkusTest
@TestProfile(RealTokens.class)
class VotesTest {

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void theRuleOfTheVotes() {
        var project = projects.chartered();
        for (var council : List.of("OXO", "EXE")) {
            sro(council)
                    .act(ProjectScene.invite(project, council), "confirmation")
                    .statusCode(200);
        }
        var version = scene.consulted(scene.drafted(project), 1);
        lacks(version, "leadCouncil", "department", "partnerCouncils");
        // Neither supplier nor provider counts.
        StandardScene.vote(version, SUPPLIER, "in_favour");
        StandardScene.vote(version, PROVIDER, "in_favour");
        StandardScene.vote(version, sro("LDS"), "in_favour");
        lacks(version, "department", "partnerCouncils");
        StandardScene.vote(version, DEPARTMENT, "abstained");
        lacks(version, "department", "partnerCouncils");
        StandardScene.vote(version, DEPARTMENT, "in_favour");
        StandardScene.vote(version, sro("BST"), "in_favour");
        StandardScene.vote(version, sro("CMD"), "in_favour");
        // Two of four partners are less than two-thirds, three are more; who abstains is as who is against.
        lacks(version, "partnerCouncils");
        StandardScene.vote(version, sro("OXO"), "abstained");
        lacks(version, "partnerCouncils");
        StandardScene.vote(version, sro("OXO"), "in_favour");
        StandardScene.vote(version, sro("LDS"), "against");
        lacks(version, "leadCouncil");
        StandardScene.vote(version, sro("LDS"), "in_favour");
        // Exeter's vote is still missing. Who has left counts on neither side.
        StandardScene.vote(version, sro("OXO"), "against");
        lacks(version, "partnerCouncils");
        sro("EXE")
                .act(ProjectScene.of(project, "EXE"), "leaving", "reason", "x")
                .statusCode(200);
        PROGRAMME
                .act(
                        version,
                        "agreement",
                        "inForceFrom",
                        StandardScene.tomorrow().toString())
                .statusCode(200)
                .body("votes.partnersInFavour", equalTo(2))
                .body("votes.partnerCouncils", equalTo(3));
        sro("BST").post(version + "/votes", Map.of("choice", "against")).statusCode(409);
    }

    @Test
    void votersVoteAtOnceAndEachHasOneVote() throws Exception {
        var version = scene.consulted(scene.drafted(), 1);
        var voters = List.of(sro("LDS"), sro("BST"), sro("BST"), sro("CMD"), DEPARTMENT);
        var barrier = new CyclicBarrier(voters.size());
        var threads = Executors.newFixedThreadPool(voters.size());
        try {
            var voting = voters.stream()
                    .<Callable<Integer>>map(voter -> () -> {
                        barrier.await();
                        return voter.post(version + "/votes", Map.of("choice", "in_favour"))
                                .extract()
                                .statusCode();
                    })
                    .toList();
            for (Future<Integer> done : threads.invokeAll(voting)) {
                assertThat(done.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        PROGRAMME
                .get(version)
                .body("votes.lacking", empty())
                .body("votes.votes.findAll { it.choice == 'in_favour' }", hasSize(4));
    }

    private static void lacks(String version, String... who) {
        PROGRAMME
                .act(
                        version,
                        "agreement",
                        "inForceFrom",
                        LocalDate.now().plusDays(30).toString())
                .statusCode(409)
                .body("lacking", contains(who));
    }
}

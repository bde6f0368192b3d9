package org.lgds.engagement.recommendation;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.lgds.engagement.Person.ADVISOR;

/** What LGDS has written and not put on the council's desk. */
@QuarkusTest
@TestProfile(RealTokens.class)
class DraftTest {

    private final UUID asset = UUID.randomUUID();

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private String draftIn(String engagement) {
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void aDraftThatCannotBeIssuedKeepsNoEngagementOpen() {
        var engagement = engaged.reviewed();
        var draft = draftIn(engagement);
        ADVISOR.act(draft, "issue").statusCode(409);
        ADVISOR.act(engagement, "completion").statusCode(200);
    }

    @Test
    void whatIsOnTheCouncilsDeskKeepsItOpen() {
        var engagement = engaged.reviewed();
        var issued = draftIn(engagement);
        states.asset(asset, 1, "listed");
        ADVISOR.act(issued, "issue").statusCode(200);
        ADVISOR.act(engagement, "completion")
                .statusCode(409)
                .body("lacking", contains("recommendations/" + Scene.id(issued)));
    }
}

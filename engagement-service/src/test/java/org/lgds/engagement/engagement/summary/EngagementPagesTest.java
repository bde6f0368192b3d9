package org.lgds.engagement.engagement.summary;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.summary.FreshCouncil;
import org.lgds.engagement.summary.Kept;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;

/** Councils in figures come in pages, and are the same before and after their sums are folded. */
@QuarkusTest
@TestProfile(RealTokens.class)
class EngagementPagesTest {

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Kept kept;

    @Test
    void councilsComeInPagesFoldedOrNot() {
        scene.councils();
        List<String> codes = Stream.generate(
                        () -> FreshCouncil.in(states, "active").code())
                .limit(3)
                .toList();
        var region = "isles_" + codes.get(0);
        for (var code : codes) {
            ADVISOR.post("/v1/engagements", Map.of("council", code, "title", "Fewer systems"))
                    .statusCode(201);
            kept.run("update known_council set region = '%s' where code = '%s'".formatted(region, code));
        }
        for (int folds = 0; folds < 2; folds++) {
            var first = ADVISOR.get("/v1/engagements/summary?by=council&limit=2&region=" + region)
                    .body("lines.of", contains(codes.get(0), codes.get(1)))
                    .body("lines.scoping", contains(1, 1))
                    .body("totals.scoping", equalTo(3));
            ADVISOR.get(first.extract().path("next"))
                    .body("lines.of", contains(codes.get(2)))
                    .body("next", nullValue());
            kept.run("select fold_engagement_changes(100000)");
        }
    }
}

package org.lgds.engagement.advisor;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** Lists of advisors, what has changed in them, and the download. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AdvisorListTest {

    private final String subject = "advisor-" + UUID.randomUUID();

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aListIsCutToItsFilters() {
        var advisor = Registered.advisor(subject);
        for (var filter : List.of("dimension=data", "area=housing", "region=wales", "state=registered")) {
            ADVISOR.get("/v1/advisors?subject=" + subject + "&" + filter).body("items.id", contains(Scene.id(advisor)));
        }
        for (var filter : List.of("dimension=silo", "area=waste", "region=london", "state=released")) {
            ADVISOR.get("/v1/advisors?subject=" + subject + "&" + filter).body("items", empty());
        }
        ADVISOR.get("/v1/advisors?dimension=nonsense").statusCode(400);
    }

    @Test
    void changesTellWhatIsNewAndTheExportHasEachOnALine() {
        var advisor = Registered.advisor(subject);
        var since = sinceTheEnd();
        var another = "/v1/advisors/"
                + PROGRAMME
                        .post("/v1/advisors", Map.of("subject", subject + "-2", "daysPerMonth", 1))
                        .extract()
                        .path("id");
        ADVISOR.get("/v1/advisors/changes?limit=1000&since=" + since)
                .body("items.id", hasItem(Scene.id(another)))
                .body("items.id", not(hasItem(Scene.id(advisor))));
        var csv = ADVISOR.asks()
                .get("/v1/advisors/export?format=csv&subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(subject).contains("reuse data").contains("housing");
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        Registered.advisor(subject);
        scene.advisor(subject + "-b");
        ADVISOR.get("/v1/advisors?limit=1").body("items", hasSize(1)).body("next", containsString("cursor="));
    }

    private String sinceTheEnd() {
        var url = "/v1/advisors/changes?limit=1000";
        while (true) {
            var page = ADVISOR.get(url).statusCode(200).extract();
            String since = page.path("since");
            if (since != null) {
                return since;
            }
            url = page.path("next");
        }
    }
}
